package dev.lockstep.spec;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Connection;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Pipe;
import dev.lockstep.reference.Reference;
import dev.lockstep.reference.ReferenceWithoutNative;
import dev.lockstep.witness.Testifies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/** Whatever is sent through a pipe, in whatever order and size, comes out as it went in. */
class PipeProperties {

  private static final Multiprocessing WITH_NATIVE =
      new Reference().multiprocessing().orElseThrow();
  private static final Multiprocessing WITHOUT_NATIVE =
      new ReferenceWithoutNative().multiprocessing().orElseThrow();

  @Testifies(
      value = {"PIPE-06", "PIPE-09"},
      as = RULE)
  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  @AddLifecycleHook(PublishTries.class)
  void messagesArriveAsTheyWereSent(
      @ForAll("messages") List<@Nullable Object> messages, @ForAll boolean duplex) {
    requireArrival(WITH_NATIVE.pipe(duplex), messages);
  }

  @Testifies(
      value = {"PIPE-06", "PIPE-09"},
      as = RULE)
  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  @AddLifecycleHook(PublishTries.class)
  void messagesArriveWithoutNativeAccess(@ForAll("messages") List<@Nullable Object> messages) {
    requireArrival(WITHOUT_NATIVE.pipe(false), messages);
  }

  private static void requireArrival(Pipe pipe, List<@Nullable Object> messages) {
    try (Connection to = pipe.first();
        Connection from = pipe.second()) {
      CompletableFuture<Void> sender =
          CompletableFuture.runAsync(() -> messages.forEach(message -> send(from, message)));
      List<@Nullable Object> received = new ArrayList<>();
      messages.forEach(message -> received.add(receive(to)));
      sender.join();
      assertThat(Arrays.deepEquals(received.toArray(), messages.toArray()))
          .as("whether what came out is what went in:\n%s\n%s", shown(received), shown(messages))
          .isTrue();
      assertThat(to.poll()).as("whether something is left over").isFalse();
    }
  }

  private static List<String> shown(List<@Nullable Object> messages) {
    return messages.stream()
        .map(message -> message instanceof byte[] bytes ? bytes.length + " bytes" : "" + message)
        .toList();
  }

  private static void send(Connection end, @Nullable Object message) {
    try {
      end.send(message);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object receive(Connection end) {
    try {
      return end.receive();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Provide
  Arbitrary<List<Object>> messages() {
    Arbitrary<Object> small =
        Arbitraries.oneOf(
            Arbitraries.strings().asGeneric(),
            Arbitraries.integers().asGeneric(),
            Arbitraries.longs().asGeneric(),
            Arbitraries.doubles().asGeneric(),
            Arbitraries.of(true, false).asGeneric(),
            Arbitraries.bigDecimals().asGeneric(),
            Arbitraries.maps(Arbitraries.integers(), Arbitraries.strings().ofMaxLength(3))
                .ofMaxSize(3)
                .asGeneric(),
            Arbitraries.integers().list().ofMaxSize(3).asGeneric());
    return Arbitraries.frequencyOf(Tuple.of(9, small), Tuple.of(3, bytes()))
        .injectNull(0.05)
        .list()
        .ofMaxSize(20);
  }

  /** Of any size, often near the limits that matter: one write's, a page's and the buffer's. */
  private static Arbitrary<Object> bytes() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0, 300_000),
            Arbitraries.integers().between(4080, 4110),
            Arbitraries.integers().between((1 << 20) - 10, (1 << 20) + 10))
        .map(size -> {
          byte[] bytes = new byte[size];
          Arrays.fill(bytes, (byte) size.intValue());
          return bytes;
        });
  }
}
