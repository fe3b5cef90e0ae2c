package dev.lockstep.kills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Implementation;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.reference.Reference;
import dev.lockstep.reference.ReferenceWithoutNative;
import dev.lockstep.rules.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Processes are killed with SIGKILL at random moments while they use what they share: nothing is
 * lost, nothing comes twice, nobody hangs, and nothing is left behind.
 *
 * <p>{@code mvn verify -Dit.test=KillIT -Dlockstep.kills=1000} kills so many; with {@code
 * -Dlockstep.seed=…} the same moments are drawn again.
 */
class KillIT {

  static final List<Implementation> IMPLEMENTATIONS =
      List.of(new Reference(), new ReferenceWithoutNative());

  private static final long SEED = Long.getLong("lockstep.seed", System.nanoTime());
  private static final int KILLS = Integer.getInteger("lockstep.kills", 60);

  /** In how many trials they are killed. */
  private static final int TRIALS = 10;

  private final Patience patience = Patience.configured();
  private final Random random = new Random(SEED);
  @TempDir private Path folder;

  @BeforeAll
  static void tellTheSeed() {
    System.out.printf("%d kills; the same moments again: -Dlockstep.seed=%d%n", KILLS, SEED);
  }

  static Stream<Arguments> queues() {
    return IMPLEMENTATIONS.stream()
        .flatMap(subject -> Stream.of(Arguments.of(subject, 0), Arguments.of(subject, 3)));
  }

  @ParameterizedTest(name = "{0}, limit {1}")
  @MethodSource("queues")
  void producersAndConsumers(Implementation subject, int limit) throws Exception {
    QueueCrew crew = new QueueCrew(processesOf(subject), limit, folder, random, patience);
    hire(crew, "producer");
    hire(crew, "consumer");
    crew.suffer(KILLS / TRIALS);
    crew.settle();
  }

  /** One to three of them. */
  private void hire(Crew crew, String role) {
    for (int number = 1 + random.nextInt(3); number > 0; number--) {
      crew.hire(role);
    }
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("IMPLEMENTATIONS")
  void holdersOfALock(Implementation subject) throws Exception {
    LockCrew crew = new LockCrew(processesOf(subject), folder, random, patience);
    for (int i = 0; i < 3; i++) {
      crew.hire("holder");
    }
    crew.suffer(KILLS / TRIALS);
    crew.settle();
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("IMPLEMENTATIONS")
  void bothEndsOfAPipe(Implementation subject) throws Exception {
    PipePair pair = new PipePair(processesOf(subject), folder, random, patience);
    for (int i = 0; i < KILLS / TRIALS; i++) {
      pair.killOne(i);
    }
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("IMPLEMENTATIONS")
  void workersOfAPool(Implementation subject) throws Exception {
    PoolOfVictims pool = new PoolOfVictims(processesOf(subject), random, patience);
    for (int i = 0; i < KILLS / TRIALS; i++) {
      pool.killOne();
    }
    pool.finish();
  }

  private static Multiprocessing processesOf(Implementation subject) {
    return subject.multiprocessing().orElseThrow();
  }

  @AfterEach
  void requireNothingLeft() throws IOException {
    assertThat(ProcessHandle.current().children()).as("children left").isEmpty();
    String ours = "lockstep-" + ProcessHandle.current().pid() + "-";
    for (String place : List.of("/dev/shm", System.getProperty("java.io.tmpdir"))) {
      try (Stream<Path> files = Files.list(Path.of(place))) {
        assertThat(files.filter(file -> file.getFileName().toString().startsWith(ours)))
            .as("files left in %s", place)
            .isEmpty();
      }
    }
  }
}
