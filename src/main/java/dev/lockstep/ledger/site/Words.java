package dev.lockstep.ledger.site;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of the interface, from {@code words.properties} and its Chinese twin. */
public final class Words {

  /** Where they stand on the class path. */
  static final String BUNDLE = "dev.lockstep.ledger.site.words";

  /** Whatever the language of this machine is. */
  private static final Control ASKED_FOR_ONLY =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);
  private static final ResourceBundle CHINESE = bundle(Locale.CHINESE);

  private Words() {}

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, locale, ASKED_FOR_ONLY);
  }

  /** The words under this key, with the values in their places. */
  public static Text of(String key, Object... values) {
    return new Text(
        format(ENGLISH.getString(key), Locale.ENGLISH, values),
        format(CHINESE.getString(key), Locale.CHINESE, values));
  }

  /** The words under this key, if there are any. */
  static Optional<Text> find(String key) {
    return ENGLISH.containsKey(key) ? Optional.of(of(key)) : Optional.empty();
  }

  private static String format(String pattern, Locale locale, Object... values) {
    return new MessageFormat(pattern, locale).format(values);
  }
}
