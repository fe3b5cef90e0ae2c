package dev.lockstep.grade.submission;

import dev.lockstep.grade.result.Remark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes the sources out of a submission, into a folder of ours, and nothing else: no build file, no
 * class file, no service file. A name never leads out of that folder, and no number in an archive
 * is believed.
 */
public final class Unpacker {

  private static final int MOST_FILES = 500;
  private static final int MOST_ENTRIES = 20_000;
  private static final int LARGEST_FILE = 1 << 20;
  private static final int LARGEST_SUM = 8 << 20;
  private static final int LONGEST_NAME = 200;

  /** What a name may not hold: control characters and what some file system takes as special. */
  private static final Pattern BAD = Pattern.compile("[\\p{Cntrl}:*?\"<>|]");

  private final Path folder;
  private final Map<String, byte[]> taken = new TreeMap<>();
  private final Map<String, String> byLowerCase = new HashMap<>();
  private final List<Remark> remarks = new ArrayList<>();
  private Optional<Instant> newest = Optional.empty();
  private int entries;
  private int others;
  private long sum;

  private Unpacker(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes the sources of a submission into an empty folder.
   *
   * @throws UnreadableException if it, or an archive in it, cannot be read
   */
  public static Sources unpack(Found submission, Path folder)
      throws IOException, UnreadableException {
    Unpacker unpacker = new Unpacker(folder);
    for (Path path : submission.paths()) {
      Entries.walk(path, unpacker::take);
    }
    return unpacker.sources();
  }

  private void take(Entry entry) throws IOException {
    entries++;
    if (entries > MOST_ENTRIES) {
      if (entries == MOST_ENTRIES + 1) {
        remarks.add(
            Remark.note("it has more than " + MOST_ENTRIES + " files; the rest is left out"));
      }
    } else if (!entry.name().toLowerCase(Locale.ROOT).endsWith(".java")) {
      others++;
    } else {
      takeSource(entry, entry.name().replace('\\', '/'));
    }
  }

  private void takeSource(Entry entry, String name) throws IOException {
    Optional<String> objection = objection(entry, name);
    if (objection.isPresent()) {
      remarks.add(Remark.leftOut(printable(name), objection.get()));
      return;
    }
    byte[] content = read(entry);
    sum += content.length;
    if (content.length > LARGEST_FILE) {
      remarks.add(Remark.leftOut(name, "it is larger than " + LARGEST_FILE + " bytes"));
    } else if (sum > LARGEST_SUM) {
      remarks.add(
          Remark.leftOut(name, "all sources together are larger than " + LARGEST_SUM + " bytes"));
    } else {
      keep(name, content, entry.time());
    }
  }

  /** Why a source is left out, before it is read. */
  private Optional<String> objection(Entry entry, String name) {
    List<String> parts = Arrays.asList(name.split("/", -1));
    String file = parts.getLast();
    if (entry.link()) {
      return Optional.of("it is a link, and links are not followed");
    }
    if (name.startsWith("/") || parts.contains("..") || parts.contains(".") || parts.contains("")) {
      return Optional.of("its name leads out of the submission");
    }
    if (BAD.matcher(name).find() || name.length() > LONGEST_NAME) {
      return Optional.of("its name has characters that no source has, or is too long");
    }
    if (file.startsWith("._") || parts.contains("__MACOSX")) {
      return Optional.of("it is no source but what macOS puts beside one");
    }
    if (file.equals("module-info.java")) {
      return Optional.of("a submission is no module");
    }
    if (name.contains("src/test/")) {
      return Optional.of("tests of your own are not needed for grading");
    }
    return taken.size() < MOST_FILES ? twin(name) : Optional.of("it is one of too many sources");
  }

  private Optional<String> twin(String name) {
    String other = byLowerCase.get(name.toLowerCase(Locale.ROOT));
    if (other == null) {
      return Optional.empty();
    }
    return Optional.of(
        other.equals(name)
            ? "there are two of this name; the first is taken"
            : "its name differs from " + other + " in case only; that one is taken");
  }

  /** One byte more than is allowed, at most: what an archive says about sizes may be wrong. */
  private static byte[] read(Entry entry) throws IOException {
    try (InputStream content = entry.content().open()) {
      return content.readNBytes(LARGEST_FILE + 1);
    }
  }

  private void keep(String name, byte[] content, Instant time) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new IllegalStateException(name + " was let through although it leads out");
    }
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    taken.put(name, content);
    byLowerCase.put(name.toLowerCase(Locale.ROOT), name);
    newest = newest.filter(other -> other.isAfter(time)).or(() -> Optional.of(time));
  }

  private Sources sources() {
    if (others > 0) {
      remarks.add(
          Remark.note(others + (others == 1 ? " file" : " files") + " left out: no .java source"));
    }
    return new Sources(List.copyOf(taken.keySet()), remarks, newest, hash());
  }

  private String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      taken.forEach((name, content) -> {
        digest.update((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String printable(String name) {
    String clean = name.replaceAll("\\p{Cntrl}", "?");
    return clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
  }
}
