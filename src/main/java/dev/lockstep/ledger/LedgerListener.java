package dev.lockstep.ledger;

import dev.lockstep.ledger.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Listens to a test run and, if anything testified, writes the reports to {@code target/spec} and
 * prints the table.
 *
 * <p>System properties: {@code lockstep.report} is another directory for the reports; {@code
 * lockstep.skips} is how many skipped tests are allowed, none by default.
 */
public final class LedgerListener implements TestExecutionListener {

  /** The key under which a test names what it lacks on this machine. */
  public static final String MISSING = "lockstep.missing";

  /** The key under which a test names the version of the CPython that it ran. */
  public static final String CPYTHON = "lockstep.cpython";

  /** The system property that names another directory for the reports. */
  static final String DIRECTORY = "lockstep.report";

  /** The system property that says how many skipped tests are allowed. */
  static final String SKIPS = "lockstep.skips";

  private static final Path SPEC = Path.of("spec");

  /** Whoever listens first; a run within that run is no run of its own. */
  private static final AtomicReference<@Nullable LedgerListener> ACTIVE = new AtomicReference<>();

  private Optional<Hearing> hearing = Optional.empty();
  private Instant start = Instant.EPOCH;

  /** Called by the JUnit launcher, which finds this class as a service. */
  public LedgerListener() {}

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    if (ACTIVE.compareAndSet(null, this)) {
      hearing = Optional.of(new Hearing(plan));
      start = Instant.now();
    }
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    hearing.ifPresent(run -> run.publish(test, entry.getKeyValuePairs()));
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    hearing.ifPresent(run -> run.skip(test, reason));
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    hearing.ifPresent(run -> run.finish(test, result));
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    hearing.filter(run -> !run.testimonies().isEmpty()).ifPresent(this::report);
    hearing = Optional.empty();
    ACTIVE.compareAndSet(this, null);
  }

  private void report(Hearing run) {
    try {
      Ledger ledger = Ledger.read(SPEC);
      report(run, ledger, Translation.read(SPEC.resolve("zh"), ledger));
    } catch (LedgerException e) {
      System.out.println("The ledger cannot be read, so there is no report:");
      System.out.println(e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("the reports cannot be written", e);
    }
  }

  private void report(Hearing run, Ledger ledger, Translation translation) throws IOException {
    Instant end = Instant.now();
    Report report =
        new Report(
            end.truncatedTo(ChronoUnit.SECONDS),
            Duration.between(start, end),
            Report.Machine.here(run.published(CPYTHON)),
            ledger,
            run.testimonies(),
            run.published(MISSING),
            KillMatrix.results());
    Path directory = Files.createDirectories(Path.of(System.getProperty(DIRECTORY, "target/spec")));
    JsonReport.write(report, directory);
    Path page = Site.write(report, translation, directory);
    ConsoleReport.lines(report, Integer.getInteger(SKIPS, 0), page).forEach(System.out::println);
  }
}
