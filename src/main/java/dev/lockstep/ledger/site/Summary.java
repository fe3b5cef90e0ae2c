package dev.lockstep.ledger.site;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * How a text begins, in a line or two of what is so. A short first sentence often only grants
 * something («At an orderly end it does.»), and the limit stands in the next one.
 */
final class Summary {

  private static final String ENDS = ".?!。？！";

  /** A line of the table; Chinese says as much with fewer signs. */
  private static final int ENOUGH = 70;

  private static final int ENOUGH_IN_CHINESE = 30;

  private Summary() {}

  /** At least one sentence. */
  static String of(String markdown, Locale locale) {
    boolean isChinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    return of(markdown, locale, isChinese ? ENOUGH_IN_CHINESE : ENOUGH);
  }

  /** A sentence ends outside of code and brackets only. */
  static String of(String markdown, Locale locale, int enough) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
    sentences.setText(markdown);
    int end = sentences.next();
    while (end < markdown.length() && !isEnough(markdown.substring(0, end).strip(), enough)) {
      end = sentences.next();
    }
    return markdown.substring(0, end).strip();
  }

  private static boolean isEnough(String text, int enough) {
    return text.length() >= enough && isWhole(text);
  }

  private static boolean isWhole(String text) {
    return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0
        && count(text, "`") % 2 == 0
        && count(text, "(") + count(text, "（") == count(text, ")") + count(text, "）");
  }

  private static long count(String text, String sign) {
    return text.chars().filter(one -> sign.indexOf(one) >= 0).count();
  }
}
