package dev.lockstep.spec;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Process;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.reference.ReferenceWithSpare;
import dev.lockstep.witness.Testifies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/** Whatever the arguments are, a real child gets them as they were sent. */
class ArgumentsProperties {

  private static final Multiprocessing PROCESSES =
      new ReferenceWithSpare().multiprocessing().orElseThrow();

  private static void write(Arguments arguments) throws IOException {
    Files.writeString(Path.of(arguments.<String>get("file")), arguments.positional().toString());
  }

  @Testifies(
      value = {"PROC-12", "PROC-13"},
      as = RULE)
  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  @AddLifecycleHook(PublishTries.class)
  void argumentsReachTheChild(@ForAll("values") List<@Nullable Object> values) throws Exception {
    Path file = Files.createTempFile("lockstep-arguments", ".txt");
    try {
      TaskOptions options =
          TaskOptions.of(ArgumentsProperties::write, values.toArray())
              .with("file", file.toString());
      Process process = PROCESSES.process(options);
      process.start();
      process.join();
      assertThat(Files.readString(file)).as("what the child got").isEqualTo(values.toString());
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<List<Object>> values() {
    return Arbitraries.oneOf(
            Arbitraries.strings().alpha().asGeneric(),
            Arbitraries.integers().asGeneric(),
            Arbitraries.longs().asGeneric(),
            Arbitraries.doubles().asGeneric(),
            Arbitraries.maps(Arbitraries.integers(), Arbitraries.integers())
                .ofMaxSize(2)
                .map(Map::toString)
                .asGeneric(),
            Arbitraries.integers().list().ofMaxSize(3).asGeneric())
        .injectNull(0.1)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }
}
