package dev.lockstep.kills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Process;
import dev.lockstep.api.Queue;
import dev.lockstep.api.QueueEmptyException;
import dev.lockstep.rules.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Producers and consumers of one queue. An item is the number of its producer and a counter.
 *
 * <p>A producer notes each item after it has put it, so when it is killed at most one item is
 * uncertain. A consumer notes each item after it has got it, so when it is killed at most one item
 * is in its hands.
 */
final class QueueCrew extends Crew {

  private static final int STEPS = 0;
  private static final int FIRST_ITEM = 1;
  private static final int MOST_ITEMS = 4_000_000;
  private static final int BURST = 100;
  private static final long PAUSE_NANOS = 500_000;
  private static final int COUNTER_BITS = 40;

  private final Multiprocessing processes;
  private final Queue<Long> queue;
  private final Map<Long, Long> put = new HashMap<>(); // by producer, how many it has noted
  private final List<List<Long>> got = new ArrayList<>(); // by consumer
  private int consumersKilled;

  QueueCrew(Multiprocessing processes, int limit, Path folder, Random random, Patience patience) {
    super(folder, random, patience);
    this.processes = processes;
    this.queue = processes.queue(limit);
  }

  @Override
  int boardSize(String role) {
    return role.equals("producer") ? FIRST_ITEM : MOST_ITEMS;
  }

  @Override
  Process member(String role, String boardFile, int number) {
    return role.equals("producer")
        ? processes.process(QueueCrew::produce, queue, boardFile, number)
        : processes.process(QueueCrew::consume, queue, boardFile);
  }

  private static void produce(Queue<Long> queue, String boardFile, int number)
      throws InterruptedException {
    Board board = Board.open(boardFile, FIRST_ITEM);
    for (long i = 0; ; i++) {
      queue.put((long) number << COUNTER_BITS | i);
      board.set(STEPS, i + 1);
      if (i % BURST == 0) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private static void consume(Queue<Long> queue, String boardFile) throws InterruptedException {
    Board board = Board.open(boardFile, MOST_ITEMS);
    for (int steps = 0; ; steps++) {
      board.set(FIRST_ITEM + steps, queue.get());
      board.set(STEPS, steps + 1);
    }
  }

  @Override
  void examine(Member ended) {
    if (ended.role().equals("producer")) {
      put.put((long) ended.number(), ended.steps());
      return;
    }
    List<Long> items = new ArrayList<>();
    for (int i = 0; i < ended.steps(); i++) {
      items.add(ended.board().get(FIRST_ITEM + i));
    }
    got.add(items);
    consumersKilled++;
  }

  /** Ends all, empties the queue, and counts. */
  void settle() throws InterruptedException {
    for (Member member : members()) {
      member.process().kill();
      member.process().join();
      examine(member);
    }
    List<Long> left = new ArrayList<>();
    try {
      while (true) {
        left.add(queue.get(Duration.ofMillis(200)));
      }
    } catch (QueueEmptyException e) {
      got.add(left);
    }
    requireNothingDoubledAndInOrder();
    requireNothingLost();
  }

  private void requireNothingDoubledAndInOrder() {
    Map<Long, Integer> seen = new HashMap<>();
    for (List<Long> items : got) {
      Map<Long, Long> last = new HashMap<>();
      for (long item : items) {
        assertThat(seen.merge(item, 1, Integer::sum)).as("times that an item came").isEqualTo(1);
        Long before = last.put(producerOf(item), item);
        assertThat(before == null || before < item)
            .as("a producer's items come in its order: %s, then %s", before, item)
            .isTrue();
      }
    }
  }

  private void requireNothingLost() {
    Map<Long, Long> came = new HashMap<>();
    for (List<Long> items : got) {
      for (long item : items) {
        long counter = item & (1L << COUNTER_BITS) - 1;
        long noted = put.get(producerOf(item));
        assertThat(counter).as("an item of which nobody knows").isLessThanOrEqualTo(noted);
        if (counter < noted) {
          came.merge(producerOf(item), 1L, Long::sum);
        }
      }
    }
    long lost =
        put.values().stream().mapToLong(Long::longValue).sum()
            - came.values().stream().mapToLong(Long::longValue).sum();
    assertThat(lost)
        .as(
            "items lost; each of %s killed consumers may have had one in its hands",
            consumersKilled)
        .isBetween(0L, (long) consumersKilled);
  }

  private static long producerOf(long item) {
    return item >>> COUNTER_BITS;
  }
}
