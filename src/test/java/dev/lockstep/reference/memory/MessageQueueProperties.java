package dev.lockstep.reference.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The queue of messages agrees with a plain one, also where it wraps around and grows. */
class MessageQueueProperties {

  private static final int GET = -1;

  /** Lengths of messages to put; a negative one stands for a get. */
  @Provide
  Arbitrary<List<Integer>> operations() {
    Arbitrary<Integer> short_ = Arbitraries.integers().between(0, 100);
    Arbitrary<Integer> long_ = Arbitraries.integers().between(10_000, 60_000);
    Arbitrary<Integer> huge = Arbitraries.integers().between(100_000, 300_000);
    return Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.just(GET)),
            Tuple.of(6, short_),
            Tuple.of(4, long_),
            Tuple.of(1, huge))
        .list()
        .ofMaxSize(60);
  }

  @Property(tries = 100)
  void agreesWithAPlainQueue(
      @ForAll("operations") List<Integer> operations,
      @ForAll @IntRange(max = 5) int limit,
      @ForAll boolean kernel) {
    MessageQueue here = MessageQueue.create(kernel ? new Futex() : new Polling(), limit);
    MessageQueue there = MessageQueue.open(here.path());
    Deque<byte[]> plain = new ArrayDeque<>();
    int number = 0;
    for (int length : operations) {
      if (length == GET) {
        byte[] expected = plain.poll();
        assertThat(there.getNoWait(Function.identity())).isEqualTo(expected);
      } else {
        byte[] message = new byte[length];
        Arrays.fill(message, (byte) number++);
        boolean room = limit == 0 || plain.size() < limit;
        assertThat(here.putNoWait(message)).as("whether there was room").isEqualTo(room);
        if (room) {
          plain.add(message);
        }
      }
      assertThat(there.size()).isEqualTo(plain.size());
      assertThat(here.isEmpty()).isEqualTo(plain.isEmpty());
      assertThat(there.isFull()).isEqualTo(limit > 0 && plain.size() == limit);
    }
  }

  @Property
  void positionsCountMessagesAndBytesAlsoWhereTheyWrapAround(
      @ForAll long start,
      @ForAll @IntRange(max = 1000) int messages,
      @ForAll @LongRange(min = 4, max = 1 << 20) long room) {
    long position = start;
    for (int i = 0; i < messages; i++) {
      position = Positions.next(position, room);
    }
    assertThat(Positions.messagesBetween(start, position)).isEqualTo(messages);
    assertThat(Positions.bytesBetween(start, position)).isEqualTo(messages * room);
  }
}
