package dev.lockstep.grade.worker;

import dev.lockstep.rules.Lesson;
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

  /** How long a rule is run with other seeds, after the first run, for which the JVM warms up. */
  private static final Duration TIME_FOR_A_RULE = Duration.ofSeconds(2);

  private WorkerMain() {}

  public static void main(String... args) throws IOException {
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
      if (order.ahead()) {
        exploreAhead(order.tasks(), implementation);
      }
      for (Task task : order.tasks()) {
        run(task, implementation, channel);
      }
    }
  }

  /**
   * Explorations are done by another JVM, while the rules in this one wait most of the time. So it
   * begins with them at once; the same question has the same answer when its rule's turn comes.
   */
  private static void exploreAhead(List<Task> tasks, String implementation) {
    List<RuleRun> explored =
        tasks.stream()
            .filter(task -> RuleRun.explores(task.rule()))
            .map(task -> new RuleRun(task.rule(), task.seeds().getFirst(), implementation))
            .toList();
    Thread.ofPlatform().daemon().start(() -> explored.forEach(RuleRun::run));
  }

  /** Once with each seed, as far as the time allows. */
  private static void run(Task task, String implementation, Channel channel) {
    long left = TIME_FOR_A_RULE.toMillis();
    boolean first = true;
    for (long seed : task.seeds()) {
      channel.say(new Report.Begun(task.rule(), seed));
      Report.Ended ended = new RuleRun(task.rule(), seed, implementation).run();
      channel.say(ended);
      left -= first ? 0 : ended.millis();
      first = false;
      if (!isWorthAnother(ended) || left <= 0) {
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
