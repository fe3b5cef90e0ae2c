package dev.lockstep.ledger.site;

import java.text.BreakIterator;
import java.util.Locale;

/** The first sentence of a text: the one line of what is so. */
final class Summary {

  private static final String ENDS = ".?!。？！";

  private Summary() {}

  /** A sentence ends outside of code and brackets only. */
  static String of(String markdown, Locale locale) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
    sentences.setText(markdown);
    int end = sentences.next();
    while (end < markdown.length() && !isWhole(markdown.substring(0, end).strip())) {
      end = sentences.next();
    }
    return markdown.substring(0, end).strip();
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
