package dev.lockstep.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Process;
import dev.lockstep.reference.FamilyProgram.Ending;
import dev.lockstep.rules.Patience;
import dev.lockstep.rules.Scene;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However a program ends, nothing of it is left: no process, no file, and in one that goes on no
 * thread. The program is {@link FamilyProgram}, in a JVM of its own.
 */
class NothingLeftBehindIT {

  private final Patience patience = Patience.configured();
  @TempDir private Path folder;
  private Scene scene;
  private Path temporary;

  @BeforeEach
  void makeFolders() throws IOException {
    scene = new Scene(Files.createDirectory(folder.resolve("scene")).toString());
    temporary = Files.createDirectory(folder.resolve("temporary"));
  }

  @AfterEach
  void endWhatIsLeft() {
    ours().forEach(ProcessHandle::destroyForcibly);
    awaitProcesses("the processes of a failed test to be gone", 0);
  }

  @ParameterizedTest
  @CsvSource({
    "RETURN, spawn, 0",
    "RETURN, spare, 0",
    "EXCEPTION, spawn, 1",
    "EXCEPTION, spare, 1",
    "EXIT, spawn, 7",
    "EXIT, spare, 7"
  })
  void afterAnOrderlyEnd(Ending ending, String startMethod, int exitCode) throws Exception {
    java.lang.Process program = startWithFamily(ending, startMethod);
    scene.open("end");
    awaitNote("ending");
    assertThat(program.isAlive()).as("whether the program waits for its children").isTrue();
    scene.open("children may end");
    scene.open("leave");
    requireNothingLeft(program, exitCode);
  }

  @ParameterizedTest
  @CsvSource({"TERM, spawn, 143", "TERM, spare, 143", "INT, spawn, 130", "INT, spare, 130"})
  void afterASignal(String signal, String startMethod, int exitCode) throws Exception {
    java.lang.Process program = startWithFamily(Ending.BY_SIGNAL, startMethod);
    send(signal, program);
    scene.open("leave");
    requireNothingLeft(program, exitCode);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spawn", "spare"})
  void afterAKill(String startMethod) throws Exception {
    java.lang.Process program = startWithFamily(Ending.BY_SIGNAL, startMethod);
    send("KILL", program);
    requireNothingLeft(program, 137);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spawn", "spare"})
  void afterAHalt(String startMethod) throws Exception {
    java.lang.Process program = startWithFamily(Ending.HALT, startMethod);
    scene.open("end");
    requireNothingLeft(program, 7);
  }

  @RepeatedTest(3)
  void afterAHaltWhileChildrenBoot() throws Exception {
    requireNothingLeft(start(Ending.HALT_WHILE_CHILDREN_BOOT, "spawn"), 7);
    requireNothingLeft(start(Ending.HALT_WHILE_CHILDREN_BOOT, "spare"), 7);
  }

  /**
   * The JVM's exit code is then that of the end which came first, or of the signal: either is fine.
   */
  @ParameterizedTest
  @ValueSource(strings = {"RETURN", "EXIT"})
  void afterASignalThatComesWhileItWaits(Ending ending) throws Exception {
    java.lang.Process program = startWithFamily(ending, "spawn");
    scene.open("end");
    awaitNote("ending");
    scene.open("leave");
    send("TERM", program);
    requireNothingLeft(program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spawn", "spare"})
  void whenADaemonDoesNotObey(String startMethod) throws Exception {
    java.lang.Process program = start(Ending.RETURN_WITH_A_DEAF_DAEMON, startMethod);
    awaitNote("deaf");
    scene.open("end");
    requireNothingLeft(program, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"START_WHEN_IT_ENDS", "START_THE_FIRST_WHEN_IT_ENDS"})
  void whenAChildIsStartedTooLate(Ending ending) throws Exception {
    scene.open("end");
    scene.open("children may end");
    scene.open("leave");
    requireNothingLeft(start(ending, "spawn"), 0);
    assertThat(scene.notes()).as("notes").contains("refused").doesNotContain("started late");
  }

  @ParameterizedTest
  @CsvSource({
    "RETURN, native, '', 0",
    "RETURN, portable, '', 0",
    "EXIT, native, '', 7",
    "EXIT, portable, '', 7",
    "HALT, native, '', 7",
    "HALT, portable, '', 7",
    "BY_SIGNAL, native, TERM, 143",
    "BY_SIGNAL, portable, TERM, 143",
    "BY_SIGNAL, native, KILL, 137",
    "BY_SIGNAL, portable, KILL, 137"
  })
  void ofWhatProcessesShared(Ending ending, String memory, String signal, int exitCode)
      throws Exception {
    java.lang.Process program = start(SharingProgram.class, ending, memory);
    awaitNote("sharing");
    awaitProcesses("all who share to be there", SharingProgram.PROCESSES);
    scene.open("end");
    if (!signal.isEmpty()) {
      send(signal, program);
    }
    requireNothingLeft(program, exitCode);
    assertThat(filesInMemory()).as("files left in memory").isEmpty();
  }

  private List<Path> filesInMemory() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("/dev/shm"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("lockstep-")).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"spawn", "spare"})
  void noThreadInAProgramThatGoesOn(String startMethod) throws Exception {
    Multiprocessing processes = FamilyProgram.processes(startMethod);
    for (int i = 0; i < 2; i++) {
      Process child = processes.process(NothingLeftBehindIT::doNothing);
      child.start();
      child.join();
    }
    patience.until("the last of our threads to end", () -> ourThreads().isEmpty());
  }

  private static void doNothing() {}

  private static List<String> ourThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("lockstep-"))
        .toList();
  }

  /** Four relatives, and with spares one for each of the two that start children. */
  private java.lang.Process startWithFamily(Ending ending, String startMethod) throws IOException {
    java.lang.Process program = start(ending, startMethod);
    List.of("daemon", "child", "grandchild", "leaving").forEach(this::awaitNote);
    int all = startMethod.equals("spare") ? 1 + 4 + 2 : 1 + 4;
    awaitProcesses("the family to be complete", all);
    patience.until("the sign of the one that leaves", () -> !ourFiles().isEmpty());
    return program;
  }

  /** SIGINT is set to its default, since whoever runs this test in the background may ignore it. */
  private java.lang.Process start(Ending ending, String startMethod) throws IOException {
    return start(FamilyProgram.class, ending, startMethod);
  }

  private java.lang.Process start(Class<?> main, Ending ending, String variant) throws IOException {
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")); // for a quick start
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add(main.getName());
    command.addAll(List.of(scene.folder(), variant, ending.name()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start();
  }

  private static void send(String signal, java.lang.Process program) throws Exception {
    new ProcessBuilder("sh", "-c", "kill -" + signal + " " + program.pid()).start().waitFor();
  }

  private void awaitNote(String line) {
    patience.until("the note «" + line + "»", () -> scene.noted(line));
  }

  /** Asks seldom: to look through all processes takes time, which they need to end. */
  private void awaitProcesses(String what, int count) {
    Awaitility.await(what)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .atMost(patience.signal())
        .until(() -> ours().size(), Predicate.isEqual(count));
  }

  private void requireNothingLeft(java.lang.Process program, int exitCode) throws IOException {
    requireNothingLeft(program);
    assertThat(program.exitValue())
        .as(
            "exit code of the program, which printed %s",
            Files.readString(folder.resolve("output")))
        .isEqualTo(exitCode);
  }

  private void requireNothingLeft(java.lang.Process program) throws IOException {
    patience.until("the program to end", () -> !program.isAlive());
    awaitProcesses("its last process to end", 0);
    assertThat(ourFiles()).as("files that were left").isEmpty();
  }

  /**
   * The living processes of this test: each was told our folder. A zombie has no words any more.
   */
  private List<ProcessHandle> ours() {
    return ProcessHandle.allProcesses()
        .filter(process -> words(process).contains(folder.toString()))
        .toList();
  }

  private static String words(ProcessHandle process) {
    try {
      Path words = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      return Files.readString(words, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // it has just ended
    }
  }

  private List<Path> ourFiles() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.filter(file -> file.getFileName().toString().startsWith("lockstep-")).toList();
    }
  }
}
