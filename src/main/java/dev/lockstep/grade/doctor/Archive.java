package dev.lockstep.grade.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Makes the archives of attacks, which no plain tool would make, from a list: each line has the
 * name of an entry as it stands in the archive, and where its content comes from.
 */
final class Archive {

  /** The file with the list. */
  static final String LIST = "archive.txt";

  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final byte[] ZEROS = new byte[1 << 16];
  private static final int UNIX_LINK = 0120777;

  private final Texts texts;

  /** Gives the text of a file. */
  @FunctionalInterface
  interface Texts {
    String of(String file) throws IOException;
  }

  Archive(Texts texts) {
    this.texts = texts;
  }

  void write(Path zip) throws IOException {
    List<String> lines =
        texts.of(LIST).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      for (String line : lines) {
        String[] words = line.split(" ");
        if (words.length > 1) {
          add(out, unescaped(words[0]), words);
        }
      }
    }
    if (lines.contains("cut")) {
      byte[] whole = Files.readAllBytes(zip);
      Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
    }
  }

  /** A name may hold what a list of lines and words cannot. */
  private static String unescaped(String name) {
    return ESCAPED
        .matcher(name.replace("\\\\", "\\"))
        .replaceAll(hit ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hit.group(1), 16))));
  }

  private void add(ZipArchiveOutputStream out, String name, String... words) throws IOException {
    switch (words[1]) {
      case "->" -> addLink(out, name, words[2]);
      case "zeros" -> addZeros(out, name, Long.parseLong(words[2]));
      case "many" -> addMany(out, name, Integer.parseInt(words[2]));
      default -> add(out, new ZipArchiveEntry(name), texts.of(words[1]));
    }
  }

  private static void addLink(ZipArchiveOutputStream out, String name, String target)
      throws IOException {
    ZipArchiveEntry link = new ZipArchiveEntry(name);
    link.setUnixMode(UNIX_LINK);
    add(out, link, target);
  }

  private static void addMany(ZipArchiveOutputStream out, String name, int count)
      throws IOException {
    for (int i = 0; i < count; i++) {
      add(out, new ZipArchiveEntry("many" + i + "/" + name), "");
    }
  }

  private static void addZeros(ZipArchiveOutputStream out, String name, long size)
      throws IOException {
    out.putArchiveEntry(new ZipArchiveEntry(name));
    for (long left = size; left > 0; left -= ZEROS.length) {
      out.write(ZEROS, 0, (int) Math.min(left, ZEROS.length));
    }
    out.closeArchiveEntry();
  }

  private static void add(ZipArchiveOutputStream out, ZipArchiveEntry entry, String content)
      throws IOException {
    out.putArchiveEntry(entry);
    out.write(content.getBytes(StandardCharsets.UTF_8));
    out.closeArchiveEntry();
  }
}
