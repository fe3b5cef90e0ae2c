package dev.lockstep.witness.explore;

import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.TimeoutExpiredException;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.Patience;
import dev.lockstep.witness.explore.Exploration.Deadlocked;
import dev.lockstep.witness.explore.Exploration.Held;
import dev.lockstep.witness.explore.SmallPrograms.Noted;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How programs can end, as the model checker finds it: not one outcome but all. */
public final class AllOutcomes {

  /** How a program ends that gets stuck. */
  public static final String DEADLOCK = "deadlock";

  private static final String BETWEEN = "|";

  /** All by the names that the model's programs have. */
  private static final Map<String, Class<? extends Noted>> PROGRAMS =
      Map.of(
          "racing balance", SmallPrograms.RacingBalance.class,
          "racing balance, there and back", SmallPrograms.RacingBalanceThereAndBack.class,
          "locked balance", SmallPrograms.LockedBalance.class,
          "two locks, opposite orders", SmallPrograms.OppositeOrders.class,
          "two locks, same order", SmallPrograms.SameOrder.class,
          "bounded queue", SmallPrograms.BoundedQueue.class,
          "three senders, one pipe", SmallPrograms.ThreeSenders.class,
          "write, then read the other's", SmallPrograms.WriteThenRead.class);

  /** The model checker takes back what an execution did to fields, but not in here. */
  private static final ByteArrayOutputStream NOTES = new ByteArrayOutputStream();

  private AllOutcomes() {}

  /**
   * What was found of one program.
   *
   * @param outcomes how it can end
   * @param executions how many were tried
   * @param all whether these are all that there are
   */
  public record Found(Set<String> outcomes, long executions, boolean all) {

    static Found of(String[] words) {
      Set<String> outcomes = new TreeSet<>(Arrays.asList(words).subList(3, words.length));
      return new Found(outcomes, Long.parseLong(words[1]), Boolean.parseBoolean(words[2]));
    }
  }

  /** Whether there is such a program for the model checker. */
  public static boolean has(String program) {
    return PROGRAMS.containsKey(program);
  }

  /** Explores programs, in a JVM of its own; what it did not come to is not among them. */
  public static Map<String, Found> of(List<String> programs) throws InterruptedException {
    boolean isOff = System.getProperty("lockstep.explore", "on").equals("off");
    if (isOff || programs.isEmpty()) {
      return Map.of();
    }
    Map<String, Found> found = new HashMap<>();
    try {
      CompletedProgram explorer = new Reference().subprocess().orElseThrow().run(command(programs));
      explorer
          .outputText()
          .lines()
          .map(line -> line.split("\\" + BETWEEN))
          .forEach(words -> found.put(words[0], Found.of(words)));
    } catch (TimeoutExpiredException e) {
      return Map.of();
    }
    return found;
  }

  private static Command command(List<String> programs) {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                AllOutcomes.class.getName()));
    command.addAll(programs);
    return Command.of(command.toArray(String[]::new))
        .timeout(Patience.configured().signal().multipliedBy(12));
  }

  /** In the other JVM. */
  public static void main(String... programs) {
    PrintStream answers = System.out;
    System.setOut(System.err); // where the model checker talks about itself
    ModelChecker checker = new ModelChecker();
    for (String name : programs) {
      answers.println(name + BETWEEN + explore(checker, PROGRAMS.get(name)));
    }
    answers.flush();
    Runtime.getRuntime().halt(0); // threads that got stuck are still there
  }

  /** An execution has come to its end. */
  static void note(String outcome) {
    NOTES.writeBytes((outcome + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String explore(ModelChecker checker, Class<? extends Noted> program) {
    NOTES.reset();
    Noted made = made(program);
    Exploration found = checker.explore(new Harness(made, new Reference()), made.bound());
    Set<String> outcomes = new TreeSet<>(NOTES.toString(StandardCharsets.UTF_8).lines().toList());
    return switch (found) {
      case Held held -> answer(held.executions(), held.all(), outcomes);
      case Deadlocked deadlocked -> {
        outcomes.add(DEADLOCK);
        yield answer(deadlocked.executions(), false, outcomes);
      }
      default -> answer(0, false, Set.of("the model checker said " + found));
    };
  }

  private static String answer(long executions, boolean all, Set<String> outcomes) {
    return executions + BETWEEN + all + BETWEEN + String.join(BETWEEN, outcomes);
  }

  private static Noted made(Class<? extends Noted> program) {
    try {
      return program.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
