package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.measure.Table;
import dev.lockstep.witness.Testifies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What a thread takes up that does nothing but wait. */
class ThreadMemoryTest {

  private static final int THREADS = 200;

  // Seen: 105 kB in use, whatever the load; 2 MB set aside. A thread that is free would need none.
  @Test
  @Testifies(value = "COST-04", as = JVM)
  void each_thread_takes_up_memory_of_its_own(TestReporter reporter) throws Exception {
    ThreadMemory.PerThread memory = ThreadMemory.measure(THREADS, 0);
    reporter.publishEntry(
        new Table(
                "What each of " + THREADS + " waiting threads takes up",
                List.of("memory", "kB per thread"),
                List.of(
                    List.of("in use", Table.figure(memory.resident())),
                    List.of("addresses set aside", Table.figure(memory.reserved()))))
            .entries());
    assertThat(memory.resident()).as("memory that a waiting thread uses, in kB").isGreaterThan(4);
    assertThat(memory.reserved()).as("addresses set aside for it, in kB").isGreaterThan(100);
  }
}
