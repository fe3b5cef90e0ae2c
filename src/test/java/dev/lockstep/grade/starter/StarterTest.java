package dev.lockstep.grade.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.cli.Lockstep;
import dev.lockstep.grade.plan.Part;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class StarterTest {

  @TempDir private Path folder;
  private final StringWriter errors = new StringWriter();

  @ParameterizedTest
  @EnumSource(Part.class)
  void compilesWithTheKitForEachPart(Part part) throws IOException {
    assertCompiles(Set.of(part));
  }

  @Test
  void compilesForAllPartsTogether() throws IOException {
    assertCompiles(Set.of(Part.values()));
  }

  private void assertCompiles(Set<Part> parts) throws IOException {
    Path project = folder.resolve("project");
    new Starter(parts).write(project);
    List<String> options =
        Stream.of("-proc:none", "-d", folder.resolve("classes").toString(), "-cp", classPath())
            .toList();
    List<String> sources = files(project.resolve("src"), ".java");
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                Stream.concat(options.stream(), sources.stream()).toArray(String[]::new));
    assertThat(result).as("exit code of the compiler").isZero();
  }

  /** The kit, and what it needs: the class path of this test without Lockstep itself. */
  private String classPath() throws IOException {
    List<String> kit = files(folder.resolve("project/kit"), ".jar");
    assertThat(kit).hasSize(1);
    Stream<String> libraries =
        Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"));
    return String.join(java.io.File.pathSeparator, Stream.concat(kit.stream(), libraries).toList());
  }

  private static List<String> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).filter(name -> name.endsWith(suffix)).toList();
    }
  }

  @Test
  void saysAboveEachMethodWhatTheClaimsAre() throws IOException {
    new Starter(Set.of(Part.LOCK)).write(folder);
    assertThat(folder.resolve("src/main/java/MyLock.java"))
        .content()
        .contains(
            "<li>LOCK-02: Another that wants it is suspended until it is released, then one goes"
                + " on.",
            "throw new NotOfferedException(\"acquire()\");");
  }

  @Test
  void bringsTheChaptersToReadOn() throws IOException {
    new Starter(Set.of(Part.LOCK)).write(folder);
    assertThat(folder.resolve("spec/lock.md")).content().contains("## LOCK-10");
    assertThat(folder.resolve("spec/pipe.md")).doesNotExist();
  }

  @Test
  void namesNoPathOfThisMachine() throws IOException {
    new Starter(Set.of(Part.LOCK)).write(folder);
    assertThat(folder.resolve("pom.xml"))
        .content()
        .contains("file://${project.basedir}/kit")
        .doesNotContain(folder.toString(), System.getProperty("user.home") + "/", "@");
  }

  @Test
  void writesTheSameKitAgain() throws IOException {
    new Starter(Set.of(Part.LOCK)).write(folder.resolve("one"));
    new Starter(Set.of(Part.QUEUE)).write(folder.resolve("two"));
    List<String> one = files(folder.resolve("one/kit"), ".jar");
    List<String> two = files(folder.resolve("two/kit"), ".jar");
    assertThat(Path.of(two.getFirst()))
        .hasFileName(Path.of(one.getFirst()).getFileName().toString())
        .hasSameBinaryContentAs(Path.of(one.getFirst()));
  }

  @Test
  void overwritesNothing() throws IOException {
    Path mine = folder.resolve("MyLock.java");
    Files.writeString(mine, "my work");
    assertThat(init(folder.toString(), "--parts", "lock")).isEqualTo(2);
    assertThat(errors.toString()).contains("is not empty; nothing was written", "is new");
    assertThat(folder).isDirectoryNotContaining("glob:**pom.xml");
    assertThat(mine).hasContent("my work");
  }

  @Test
  void saysWhichPartsThereAre() {
    assertThat(init(folder.resolve("new").toString(), "--parts", "lokc")).isEqualTo(2);
    assertThat(errors.toString()).contains("no part is called lokc; there are lock, queue");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  private int init(String... arguments) {
    CommandLine command = Lockstep.commandLine().setErr(new PrintWriter(errors));
    return command.execute(
        Stream.concat(Stream.of("init"), Stream.of(arguments)).toArray(String[]::new));
  }
}
