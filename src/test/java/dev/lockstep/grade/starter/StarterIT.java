package dev.lockstep.grade.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.plan.Catalog;
import dev.lockstep.grade.plan.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a student sees: Maven, offline, in a project that {@code lockstep init} has made. */
class StarterIT {

  @TempDir private Path project;
  private String seen = "";

  @BeforeEach
  void makeProject() throws IOException {
    new Starter(Set.of(Part.LOCK)).write(project);
  }

  @Test
  void nothingIsAttemptedAtFirst() throws Exception {
    assertThat(mvnTest()).as(seen).isZero();
    assertThat(seen)
        .containsPattern("Of (\\d+) rules 0 passed, 0 failed, \\1 are not attempted\\.")
        .contains("not attempted  LOCK-01 ", "the implementation offers no lock()")
        .containsSubsequence("LOCK-01 In no", "LOCK-03 With", "LOCK-01 While", "LOCK-19 Who");
  }

  @Test
  void aWrongLockIsTaughtWhy() throws Exception {
    write("WrongLock");
    assertThat(mvnTest()).as(seen).isNotZero();
    assertThat(seen)
        .contains(
            "FAILED         LOCK-01 In no order of the threads do two hold the lock.",
            "two threads hold the lock",
            "This order leads to it:",
            "If this fails, check that acquire() looks whether the lock is free and takes it in"
                + " one",
            "Read on: spec/lock.md, LOCK-01",
            "Run it alone: " + command("LOCK_01_cannot_be_held_by_two_in_any_order"))
        .doesNotContain("LOCK-01 cannot: ", "\tat ", "\n[ERROR] Failures");
  }

  @Test
  void oneRuleIsRunAgainByTheCommandOnItsPage() throws Exception {
    write("WrongLock");
    assertThat(run(command("LOCK_01_cannot_be_held_by_two_in_any_order"))).as(seen).isNotZero();
    assertThat(seen).contains("Of 1 rules 0 passed, 1 failed");
    assertThat(run(command("LOCK_15_may_be_released_by_another"))).as(seen).isZero();
    assertThat(seen).contains("Of 1 rules 1 passed");
  }

  private static String command(String method) {
    return Catalog.all().rules(Set.of(Part.LOCK)).stream()
        .filter(rule -> rule.id().endsWith("." + method))
        .findFirst()
        .orElseThrow()
        .inStarterProject(42);
  }

  @Test
  void aRightLockPassesAllThatItIsAskedFor() throws Exception {
    write("RightLock");
    assertThat(mvnTest()).as(seen).isZero();
    assertThat(seen)
        .containsPattern("Of \\d+ rules \\d{2} passed, 0 failed, \\d are not attempted");
  }

  private void write(String lock) throws IOException {
    Path sources = project.resolve("src/main/java");
    try (InputStream text = StarterIT.class.getResourceAsStream(lock + ".java.txt")) {
      Files.copy(
          Objects.requireNonNull(text),
          sources.resolve("MyLock.java"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Path factory = sources.resolve("MyThreading.java");
    String offered =
        Files.readString(factory)
            .replace("throw new NotOfferedException(\"lock()\");", "return new MyLock();");
    Files.writeString(factory, offered);
  }

  private int mvnTest() throws IOException, InterruptedException {
    return run("mvn test");
  }

  private int run(String command) throws IOException, InterruptedException {
    Path log = project.resolve("log.txt");
    Process maven =
        new ProcessBuilder("sh", "-c", command + " -B -o -Dlockstep.scale=0.3")
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(maven.waitFor(5, TimeUnit.MINUTES)).as("mvn ends").isTrue();
    } finally {
      maven.descendants().forEach(ProcessHandle::destroyForcibly);
      maven.destroyForcibly();
    }
    seen = Files.readString(log);
    return maven.exitValue();
  }
}
