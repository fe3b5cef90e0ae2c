package dev.lockstep.grade.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.grade.result.Student;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinderTest {

  @TempDir private Path folder;

  private void file(String name) throws IOException {
    Files.writeString(folder.resolve(name), "");
  }

  private void folder(String name) throws IOException {
    Files.createDirectory(folder.resolve(name));
  }

  private List<String> ids() throws IOException {
    return Finder.in(folder).stream().map(Found::id).toList();
  }

  @Test
  void foldersAndArchivesAreSubmissionsAndNothingElse() throws IOException {
    folder("ada");
    file("bob.zip");
    file("cleo.JAR");
    file("Dan.java");
    file("grades.csv");
    file(".hidden.zip");
    folder("__MACOSX");
    assertThat(ids()).containsExactly("Dan.java", "ada", "bob", "cleo");
  }

  /** They cannot be read; but nobody who handed one in shall be forgotten. */
  @Test
  void archivesOfOtherKindsAreSubmissionsToo() throws IOException {
    file("ada.rar");
    file("bob.tar.gz");
    file("cleo.7z");
    file("notes.txt");
    assertThat(ids()).containsExactly("ada", "bob", "cleo");
    for (Found found : Finder.in(folder)) {
      assertThatThrownBy(() -> Unpacker.unpack(found, folder))
          .isInstanceOf(UnreadableException.class)
          .hasMessageEndingWith("is an archive of another kind; hand in a folder, a zip or a jar");
    }
  }

  @Test
  void foldersOfMoodleTellNameAndNumber() throws IOException {
    folder("Ada Lovelace_1842_assignsubmission_file_");
    Found found = Finder.in(folder).getFirst();
    assertThat(found.id()).isEqualTo("Ada-Lovelace-1842");
    assertThat(found.student()).isEqualTo(new Student("Ada Lovelace", Optional.of("1842"), false));
  }

  @Test
  void archivesOfCanvasTellNameNumberAndLateness() throws IOException {
    file("lovelaceada_LATE_1842_77_my_lock.zip");
    Found found = Finder.in(folder).getFirst();
    assertThat(found.student()).isEqualTo(new Student("lovelaceada", Optional.of("1842"), true));
    assertThat(found.id()).isEqualTo("lovelaceada-1842");
  }

  @Test
  void filesOfOneStudentOfCanvasAreOneSubmission() throws IOException {
    file("lovelaceada_1842_77_MyLock.java");
    file("lovelaceada_1842_78_MyThreading.java");
    file("hoppergrace_1906_79_MyLock.java");
    List<Found> found = Finder.in(folder);
    assertThat(found).hasSize(2);
    assertThat(found.getLast().paths()).hasSize(2);
  }

  @Test
  void thoseOfTheSameNameAreToldApart() throws IOException {
    folder("ada");
    file("ada.zip");
    file("Ada.jar");
    folder("Kim Lee_7_assignsubmission_file_");
    folder("Kim Lee_8_assignsubmission_file_");
    assertThat(ids()).containsExactly("Ada", "Kim-Lee-7", "Kim-Lee-8", "ada-2", "ada-3");
  }

  @Test
  void namesAreMadeSafe() throws IOException {
    folder("a; rm -rf $HOME");
    folder("-x");
    folder("李雷");
    folder("@args");
    assertThat(ids()).containsExactly("x", "args", "a-rm--rf-HOME", "李雷");
  }
}
