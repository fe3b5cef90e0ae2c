package dev.lockstep.grade.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JVM in which a submission runs. It reads its key and its order before it loads any class of
 * the submission, runs the rules one by one, and says of each that it begins and how it ended.
 */
final class WorkerMain {

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
      for (String rule : order.rules()) {
        channel.say(new Report.Begun(rule));
        channel.say(new RuleRun(rule, offered.classes().getFirst()).run());
      }
    }
  }
}
