package dev.lockstep.grade.worker;

import dev.lockstep.rules.Lesson;
import dev.lockstep.witness.explore.Explorer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JVM in which a submission runs. It reads its key and its order before it loads any class of
 * the submission, runs the rules one by one, and says of each that it begins and how it ended.
 */
final class WorkerMain {

  /**
   * How long other seeds are looked for with which a rule fails; the first run warms up the JVM.
   */
  private static final Duration TIME_TO_FAIL = Duration.ofSeconds(3);

  /** How long a rule is run in all that has failed, to see how often it does. */
  private static final Duration TIME_TO_COUNT = Duration.ofSeconds(1);

  /** The property that says that explorations are among the rules to run. */
  static final String EXPLORES = "lockstep.explores";

  private WorkerMain() {}

  public static void main(String... args) throws IOException {
    if (System.getProperty(EXPLORES) != null) {
      Thread.ofPlatform().daemon().start(Explorer.shared()::doubt); // its JVM starts slowly
    }
    List<String> input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
            .lines()
            .limit(2)
            .toList();
    Seal seal = new Seal(HexFormat.of().parseHex(input.get(0)));
    Order order = JsonMapper.shared().readValue(input.get(1), Order.class);
    try (Channel channel = Channel.to(Path.of(order.socket()), seal)) {
      work(order, channel);
      channel.say(new Report.Done());
    }
    Runtime.getRuntime().halt(0); // whatever the submission has left running
  }

  private static void work(Order order, Channel channel) {
    Report.Offered offered = Candidates.of(order.classes());
    channel.say(offered);
    if (!offered.classes().isEmpty()) {
      String implementation = offered.classes().getFirst();
      for (Task task : order.tasks()) {
        run(task, implementation, channel);
      }
    }
  }

  /** Once with each seed, as far as the time allows. */
  private static void run(Task task, String implementation, Channel channel) {
    long spent = 0;
    boolean first = true;
    boolean failed = false;
    for (long seed : task.seeds()) {
      channel.say(new Report.Begun(task.rule(), seed));
      Report.Ended ended = new RuleRun(task.rule(), seed, implementation).run();
      channel.say(ended);
      spent += first ? 0 : ended.millis();
      first = false;
      failed |= ended.status().equals("FAILED");
      Duration limit = failed ? TIME_TO_COUNT : TIME_TO_FAIL;
      if (!isWorthAnother(ended) || spent >= limit.toMillis()) {
        return;
      }
    }
  }

  /** Not where a wait ran out of time, as the next one would take as long. */
  private static boolean isWorthAnother(Report.Ended ended) {
    Lesson lesson = ended.lesson();
    return switch (ended.status()) {
      case "SUCCESSFUL" -> true;
      case "FAILED" -> lesson != null && lesson.waited() == Lesson.Wait.NONE;
      default -> false;
    };
  }
}
