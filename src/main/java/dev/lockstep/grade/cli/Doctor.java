package dev.lockstep.grade.cli;

import dev.lockstep.grade.Settings;
import dev.lockstep.grade.doctor.Examination;
import dev.lockstep.grade.doctor.Finding;
import dev.lockstep.grade.result.Isolation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code lockstep doctor}. */
@Command(
    name = "doctor",
    description = {
      "Looks at this machine: what it has, how well it contains submissions, and what would make"
          + " that better; then grades a few whose results are known.",
      "The exit code is 0 if everything is as it must be."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class Doctor implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--attack",
      description =
          "Grades all the attacks that Lockstep brings along, beside honest submissions, and checks"
              + " each one's result, and that nothing is left on the machine. It takes minutes.")
  private boolean attack;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      converter = Positive.Whole.class,
      description = "How many submissions are graded at once. Default: one for every two CPUs.")
  private int jobs = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  @Option(
      names = "--scale",
      paramLabel = "FACTOR",
      converter = Positive.Factor.class,
      defaultValue = "0.1",
      description =
          "Stretches every wait of the rules, for a slow machine. Default: ${DEFAULT-VALUE}.")
  private double scale;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Examination examination = new Examination(path);
    List<Finding> machine = examination.machine();
    machine.forEach(finding -> show(out, finding));
    Isolation isolation = examination.isolation();
    show(out, isolation);
    List<Finding> graded =
        examination.grade(one -> attack, jobs, scale, isolation, new Console(out));
    graded.forEach(finding -> show(out, finding));
    boolean well =
        machine.stream().allMatch(Doctor::isBearable)
            && graded.stream().allMatch(Doctor::isBearable);
    out.println(
        well ? "Everything is as it must be." : "Something is not as it must be; see above.");
    out.flush();
    return well ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static boolean isBearable(Finding finding) {
    return finding.kind() != Finding.Kind.ILL;
  }

  private static void show(PrintWriter out, Finding finding) {
    String word =
        switch (finding.kind()) {
          case WELL -> "ok";
          case OPEN -> "open";
          case ILL -> "WRONG";
        };
    out.printf(Locale.ROOT, "%-5s  %s", word, finding.what());
    out.println(finding.words().isEmpty() ? "" : ": " + finding.words());
    out.flush();
  }

  static void show(PrintWriter out, Isolation isolation) {
    out.printf("level %s, by %s%n", isolation.level(), isolation.means());
    isolation.missing().forEach(missing -> out.println("  for a higher level: " + missing));
    if (isolation.level().compareTo(Settings.LEVEL) < 0) {
      out.println(
          "  lockstep grade refuses this level, unless told: --isolation " + isolation.level());
    }
    out.flush();
  }
}
