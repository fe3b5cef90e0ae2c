package dev.lockstep.grade.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.grade.result.Remark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackerTest {

  private static final int LINK = 0120777;

  @TempDir private Path folder;
  private Path submissions = Path.of("");
  private Path target = Path.of("");

  @BeforeEach
  void makeFolders() throws IOException {
    submissions = Files.createDirectory(folder.resolve("submissions"));
    target = Files.createDirectory(folder.resolve("target"));
  }

  /** Writes entries; one whose name begins with a star is a link. */
  private void zip(String name, String... entries) throws IOException {
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(submissions.resolve(name))) {
      for (String entry : entries) {
        ZipArchiveEntry one = new ZipArchiveEntry(entry.replaceFirst("^\\*", ""));
        if (entry.startsWith("*")) {
          one.setUnixMode(LINK);
        }
        put(zip, one, "class " + entry.length() + " {}");
      }
    }
  }

  private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String content)
      throws IOException {
    zip.putArchiveEntry(entry);
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeArchiveEntry();
  }

  private Sources unpack() throws IOException, UnreadableException {
    return Unpacker.unpack(Finder.in(submissions).getFirst(), target);
  }

  private List<String> written() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(submissions))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static String why(Sources sources, String file) {
    return sources.remarks().stream()
        .filter(remark -> remark.file().equals(file))
        .filter(remark -> remark.kind() == Remark.Kind.LEFT_OUT)
        .map(Remark::text)
        .findFirst()
        .orElse("nothing");
  }

  @Test
  void onlySourcesAreTaken() throws Exception {
    zip("ada.zip", "src/MyLock.java", "pom.xml", "META-INF/services/x", "MyLock.class");
    Sources sources = unpack();
    assertThat(sources.files()).containsExactly("src/MyLock.java");
    assertThat(written()).containsExactly("target/src/MyLock.java");
    assertThat(sources.remarks()).containsExactly(Remark.note("3 files left out: no .java source"));
    assertThat(sources.newest()).isPresent();
  }

  @Test
  void namesThatLeadOutAreLeftOut() throws Exception {
    zip(
        "ada.zip",
        "../Up.java",
        "/etc/Root.java",
        "a/../../Far.java",
        "a\\..\\..\\Win.java",
        "A.java");
    Sources sources = unpack();
    assertThat(sources.files()).containsExactly("A.java");
    assertThat(written()).containsExactly("target/A.java");
    assertThat(why(sources, "../Up.java")).contains("leads out");
    assertThat(why(sources, "/etc/Root.java")).contains("leads out");
    assertThat(why(sources, "a/../../Win.java")).contains("leads out");
  }

  @Test
  void linksAreNotFollowed() throws Exception {
    zip("ada.zip", "*Secret.java", "A.java");
    assertThat(why(unpack(), "Secret.java")).contains("a link");
    assertThat(written()).containsExactly("target/A.java");
  }

  @Test
  void linksInAFolderAreNotFollowed() throws Exception {
    Path secret = Files.writeString(folder.resolve("Secret.java"), "class Secret {}");
    Path ada = Files.createDirectory(submissions.resolve("ada"));
    Files.createSymbolicLink(ada.resolve("Mine.java"), secret);
    Files.createSymbolicLink(ada.resolve("outside"), folder);
    Sources sources = unpack();
    assertThat(sources.files()).isEmpty();
    assertThat(why(sources, "Mine.java")).contains("a link");
  }

  @Test
  void ofTwinsTheFirstIsTaken() throws Exception {
    zip("ada.zip", "A.java", "A.java", "a.java", "B.java");
    Sources sources = unpack();
    assertThat(sources.files()).containsExactly("A.java", "B.java");
    assertThat(why(sources, "A.java")).contains("two of this name");
    assertThat(why(sources, "a.java")).contains("case only");
  }

  @Test
  void badNamesAreLeftOutAndSaid() throws Exception {
    zip("ada.zip", "A\u001b[31m.java", "x".repeat(300) + ".java", "-Xlint.java", "@args.java");
    Sources sources = unpack();
    assertThat(sources.files()).containsExactly("-Xlint.java", "@args.java");
    assertThat(why(sources, "A?[31m.java")).contains("characters");
    assertThat(sources.remarks()).allMatch(remark -> remark.file().length() <= 200);
  }

  @Test
  void aBombDoesNotGoOff() throws Exception {
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(submissions.resolve("ada.zip"))) {
      zip.putArchiveEntry(new ZipArchiveEntry("Bomb.java"));
      byte[] spaces = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        zip.write(spaces);
      }
      zip.closeArchiveEntry();
      put(zip, new ZipArchiveEntry("A.java"), "class A {}");
    }
    Sources sources = unpack();
    assertThat(sources.files()).containsExactly("A.java");
    assertThat(why(sources, "Bomb.java")).contains("larger than");
  }

  @Test
  void manySmallOnesAreBoundedToo() throws Exception {
    String[] names =
        Stream.iterate(0, i -> i + 1).limit(600).map(i -> "A" + i + ".java").toArray(String[]::new);
    zip("ada.zip", names);
    Sources sources = unpack();
    assertThat(sources.files()).hasSize(500);
    assertThat(why(sources, "A599.java")).contains("too many");
  }

  @Test
  void whatIsNoArchiveIsSaidInWords() throws IOException {
    Files.writeString(submissions.resolve("ada.zip"), "I am no archive");
    assertThatThrownBy(this::unpack)
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("ada.zip cannot be read as a zip archive");
  }

  @Test
  void anArchiveInAFolderOfMoodleIsOpened() throws Exception {
    zip("work.zip", "MyLock.java");
    Path moodle = Files.createDirectory(submissions.resolve("Ada_1_assignsubmission_file_"));
    Files.move(submissions.resolve("work.zip"), moodle.resolve("work.zip"));
    assertThat(unpack().files()).containsExactly("work.zip/MyLock.java");
  }

  @Test
  void theHashIsOfNamesAndBytes() throws Exception {
    Path ada = Files.createDirectory(submissions.resolve("ada"));
    Files.writeString(ada.resolve("A.java"), "class A {}");
    String before = unpack().hash();
    Files.writeString(ada.resolve("A.java"), "class A { }");
    String changed = unpack().hash();
    Files.move(ada.resolve("A.java"), ada.resolve("B.java"));
    assertThat(List.of(before, changed, unpack().hash())).doesNotHaveDuplicates();
  }

  /** The super-user has every right, so this is for the others. */
  @ParameterizedTest
  @ValueSource(strings = {"ada", "ada/inner", "ada/Mine.java"})
  void whatTheGraderMustNotReadIsUnreadableAndNoEndOfTheRun(String closed) throws IOException {
    Files.createDirectories(submissions.resolve("ada/inner"));
    Files.writeString(submissions.resolve("ada/Mine.java"), "class Mine {}");
    Path file = submissions.resolve(closed);
    Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
    Files.setPosixFilePermissions(file, Set.of());
    Assumptions.assumeFalse(Files.isReadable(file), "the super-user reads everything");
    try {
      assertThatExceptionOfType(UnreadableException.class)
          .isThrownBy(this::unpack)
          .withMessageContaining("ada cannot be read: the grader's user has no right");
    } finally {
      Files.setPosixFilePermissions(file, rights);
    }
  }
}
