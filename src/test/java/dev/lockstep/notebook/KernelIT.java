package dev.lockstep.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.notebook.kernel.Install;
import dev.lockstep.notebook.kernel.KernelSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person expects of the kernel, asked by Jupyter's own client. */
class KernelIT {

  private static final int STARTS = 10;

  private static Jupyter jupyter;
  private static KernelClient kernel;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    var found = Jupyter.onPath();
    boolean complete = found.isPresent() && found.get().hasClient();
    assertThat(!Jupyter.isCi() || complete).as("CI has %s", Jupyter.NO_CLIENT).isTrue();
    assumeTrue(complete, Jupyter.NO_CLIENT);
    jupyter = found.orElseThrow();
    kernel = new KernelClient(jupyter);
  }

  @AfterAll
  static void end() {
    if (kernel != null) {
      kernel.shutdown();
      kernel.close();
    }
  }

  private static void worksOn() {
    assertThat(kernel.run("40 + 2").value()).as("the next cell").isEqualTo("42");
  }

  @Test
  void startsEachTimeAndEndsWhenAsked() throws Exception {
    Set<Long> pids = new HashSet<>();
    try (KernelClient other = new KernelClient(jupyter)) {
      pids.add(other.process().pid());
      for (int start = 2; start <= STARTS; start++) {
        other.shutdown();
        pids.add(other.start());
        assertThat(other.run("6 * 7").value()).as("start %s", start).isEqualTo("42");
      }
      other.shutdown();
    }
    assertThat(pids).hasSize(STARTS).allSatisfy(KernelIT::hasEnded);
  }

  @Test
  void takesAlongWhatCellsHaveStarted() throws Exception {
    try (KernelClient other = new KernelClient(jupyter)) {
      long child = sleepingChild(other);
      ProcessHandle process = other.process();
      other.shutdown();
      hasEnded(child);
      hasEnded(process.pid());
    }
  }

  @Test
  void endsWithItsJupyter() throws Exception {
    try (KernelClient other = new KernelClient(jupyter)) {
      long child = sleepingChild(other);
      ProcessHandle process = other.process();
      other.kill();
      hasEnded(process.pid());
      hasEnded(child);
    }
  }

  private static long sleepingChild(KernelClient kernel) {
    String cell = "new ProcessBuilder(\"sleep\", \"300\").start().pid()";
    long child = Long.parseLong(kernel.run(cell).value());
    assertThat(ProcessHandle.of(child)).as("the child while its kernel runs").isPresent();
    return child;
  }

  private static void hasEnded(long pid) throws Exception {
    var process = ProcessHandle.of(pid);
    if (process.isPresent()) {
      process.get().onExit().get(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS);
    }
  }

  @Test
  void interruptsALoop() {
    var seen = kernel.interrupt("System.out.println(\"begun\");\nwhile (true) { }", "begun");
    assertThat(seen.error()).contains("was interrupted").doesNotContain("\tat ");
    worksOn();
  }

  @Test
  void interruptsAWait() {
    String cell =
        """
        var latch = new java.util.concurrent.CountDownLatch(1);
        System.out.println("begun");
        latch.await();
        """;
    assertThat(kernel.interrupt(cell, "begun").error()).contains("was interrupted");
    worksOn();
    assertThat(kernel.run("latch.getCount()").value()).as("what it had defined").isEqualTo("1");
  }

  @Test
  void interruptsAWaitForAnotherProcess() {
    String cell =
        """
        import dev.lockstep.reference.Reference;
        var queue = new Reference().multiprocessing().orElseThrow().queue();
        System.out.println("begun");
        queue.get();
        """;
    assertThat(kernel.interrupt(cell, "begun").error()).contains("was interrupted");
    worksOn();
  }

  @Test
  void showsWhatIsPrintedBeforeTheCellEnds() {
    assertThat(kernel.run("System.out.print(\"schön 中文 «x»\");").printed())
        .isEqualTo("schön 中文 «x»");
  }

  @Test
  void showsWhatAChildPrints() {
    String cell =
        """
        Process echo = new ProcessBuilder("echo", "from a child").start();
        echo.getInputStream().transferTo(System.out);
        """;
    assertThat(kernel.run(cell).printed()).contains("from a child");
  }

  @Test
  void showsPictures() {
    String cell = "dev.lockstep.notebook.Cell.outcomes(\"seen\", java.util.Map.of(\"0, 1\", 3))";
    var seen = kernel.run(cell);
    assertThat(seen.error()).isEmpty();
    assertThat(seen.shown("text/html")).contains("<svg");
    assertThat(seen.value()).contains("0, 1");
  }

  @Test
  void showsWhereACellDoesNotCompile() {
    var seen = kernel.run("int fine = 1;\nint wrong = fine + missing;");
    assertThat(seen.error())
        .contains("Line 2: ", "cannot find symbol", "    int wrong = fine + missing;")
        .contains("\n                        ^^^^^^^");
  }

  @Test
  void explainsAnExceptionInSentences() {
    var seen = kernel.run("int[] three = new int[3];\nthree[3] = 1;");
    assertThat(seen.error())
        .contains("ArrayIndexOutOfBounds", "Index 3 out of bounds", "line 2", "three[3] = 1;")
        .doesNotContain("\tat ", "REPL.", "jdk.jshell");
    assertThat(seen.replied()).contains("Index 3 out").doesNotContain("JavaKernel", "jdk.jshell");
  }

  @Test
  void namesAnExceptionAsTheReaderKnowsIt() {
    String reference = "new dev.lockstep.reference.Reference()";
    var seen =
        kernel.run(
            "var processes = %s.multiprocessing().orElseThrow();\n".formatted(reference)
                + "processes.queue().put(processes.queue());");
    assertThat(seen.error())
        .startsWith("IllegalStateException: Queue objects should only be shared")
        .doesNotContain("$");
  }

  @Test
  void namesACauseAndItsPlaceOnce() {
    var seen =
        kernel.run(
            "new dev.lockstep.reference.Reference().subprocess().orElseThrow()"
                + ".run(dev.lockstep.api.Command.of(\"no-such-program\"))");
    assertThat(seen.error())
        .startsWith("StartException: cannot start no-such-program: there is no such program")
        .containsOnlyOnce("Caused by")
        .containsOnlyOnce("in cell");
  }

  @Test
  void explainsARecursionWithoutEndInAFewLines() {
    var seen = kernel.run("int deeper(int n) { return deeper(n + 1); }\ndeeper(0)");
    assertThat(seen.error()).contains("StackOverflowError");
    assertThat(seen.error().lines()).hasSizeLessThan(20);
    worksOn();
  }

  @Test
  void doesNotRunWhatIsQueuedBehindAnError() {
    kernel.run("int runs = 0;");
    String fails = "if (true) throw new IllegalStateException(\"stop\");";
    assertThat(kernel.runAll("runs++;", fails, "runs++;", "runs++;"))
        .containsExactly("ok", "error", "aborted", "aborted");
    assertThat(kernel.run("runs").value()).isEqualTo("1");
  }

  @Test
  void completes() {
    assertThat(kernel.complete("String name = \"x\";\nname.toUpp")).contains("toUpperCase(");
  }

  @Test
  void inspectsWhatStandsInALaterLine() {
    String before = "int one = 1;\nint most = Math.ma";
    assertThat(kernel.inspect(before + "x(one, 2);", before.length()))
        .contains("Math.max(int a, int b)");
  }

  @Test
  void knowsWhetherACellIsComplete() {
    List<String> said = new ArrayList<>();
    for (String cell : List.of("int x = 1;", "for (int i = 0; i < 3; i++) {", "int x = ;;)")) {
      said.add(kernel.completeness(cell));
    }
    assertThat(said).containsExactly("complete", "incomplete", "invalid");
  }

  @Test
  void isInstalledAndRemoved(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("kernels").resolve(KernelSpec.NAME).resolve("kernel.json");
    Install.main(new String[] {"--to", folder.toString()});
    assertThat(Files.readString(file)).contains(KernelSpec.DISPLAY_NAME, Trial.class.getName());
    Install.main(new String[] {"--remove", "--to", folder.toString()});
    assertThat(file.getParent()).doesNotExist();
  }
}
