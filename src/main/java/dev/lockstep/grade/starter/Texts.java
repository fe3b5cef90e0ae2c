package dev.lockstep.grade.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The texts of a starter project, with places that are marked {@code @so@} to be filled. */
final class Texts {

  private static final Properties VERSIONS = versions();

  private Texts() {}

  /** The version of what the build calls by this name. */
  static String version(String name) {
    return Objects.requireNonNull(VERSIONS.getProperty(name));
  }

  /** The text with the versions and these values in it. */
  static String filled(String name, Map<String, String> values) {
    String text = text(name);
    for (String version : VERSIONS.stringPropertyNames()) {
      text = text.replace("@" + version + "@", version(version));
    }
    // JUnit's platform has the same numbers as JUnit, but for the first.
    text = text.replace("@junit-platform@", version("junit").replaceFirst("^5", "1"));
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("@" + value.getKey() + "@", value.getValue());
    }
    return text;
  }

  private static String text(String name) {
    try (InputStream file = open(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties versions() {
    try (InputStream file = open("versions.properties")) {
      Properties versions = new Properties();
      versions.load(file);
      return versions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(Texts.class.getResourceAsStream(name));
  }
}
