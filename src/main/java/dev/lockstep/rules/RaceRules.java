package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Process;
import dev.lockstep.witness.Testifies;
import java.io.File;
import java.io.IOException;
import java.util.List;

/**
 * The rules of the chapter RACE: whether an update can be lost.
 *
 * <p>An update reads and then writes. In between it waits at a gate, so that the rule decides who
 * comes next.
 */
public abstract class RaceRules extends Rules {

  /** Each process has its own. */
  private static int counter;

  // What the children do.

  private static void incrementShared(String folder, File file, String name) throws IOException {
    Scene scene = new Scene(folder);
    SharedNumbers numbers = new SharedNumbers(file);
    int read = numbers.get(0);
    scene.note(name + " has read " + read);
    scene.await(name + " may write");
    numbers.set(0, read + 1);
    scene.note(name + " has written");
  }

  /** Takes a folder, a file, a name and a lock. */
  private static void incrementLocked(Arguments arguments) throws Exception {
    String folder = arguments.get(0);
    String name = arguments.get(2);
    Lock lock = arguments.get(3);
    new Scene(folder).note(name + " asks");
    lock.acquire();
    incrementShared(folder, arguments.get(1), name);
    lock.release();
  }

  private static void incrementOwn(String folder, String name) {
    Scene scene = new Scene(folder);
    int read = counter;
    scene.note(name + " has read " + read);
    scene.await(name + " may write");
    counter = read + 1;
    scene.note(name + " has written");
    scene.await(name + " may look");
    scene.note(name + " has " + counter);
  }

  // What the rules do.

  private Process started(Process process) {
    process.start();
    return process;
  }

  private Process startSharing(File file, String name) {
    return started(processes().process(RaceRules::incrementShared, scene().folder(), file, name));
  }

  private Process startWithItsOwn(String name) {
    return started(processes().process(RaceRules::incrementOwn, scene().folder(), name));
  }

  private Process startLocking(File file, String name, Lock lock) {
    return started(
        processes().process(RaceRules::incrementLocked, scene().folder(), file, name, lock));
  }

  private void letWrite(String name) {
    scene().open(name + " may write");
    awaitNote(name + " has written");
  }

  @Testifies(value = "RACE-08", as = RULE)
  @Rule(
      value = "Two processes that increment a number in shared memory may lose an update.",
      kind = Rule.Kind.MAY,
      check = "that both map the very same file, and that nothing keeps one from running.")
  void RACE_08_may_lose_an_update_of_shared_memory() throws Exception {
    File file = scene().file("counter");
    SharedNumbers numbers = new SharedNumbers(file);
    Process first = startSharing(file, "first");
    Process second = startSharing(file, "second");
    awaitNote("first has read 0");
    awaitNote("second has read 0");
    letWrite("first");
    letWrite("second");
    join(first);
    join(second);
    assertThat(numbers.get(0)).as("the number after two increments, one of them lost").isEqualTo(1);
  }

  @Testifies(value = "RACE-08", as = RULE)
  @Rule(
      value = "Two processes that increment each its own copy lose nothing.",
      kind = Rule.Kind.CANNOT,
      check = "that each child has memory of its own, apart from its siblings' and its parent's.")
  void RACE_08_cannot_lose_an_update_of_its_own_copy() throws Exception {
    int before = counter;
    Process first = startWithItsOwn("first");
    awaitNote("first has read 0");
    Process second = startWithItsOwn("second");
    awaitNote("second has read 0");
    letWrite("first");
    letWrite("second");
    for (String name : List.of("first", "second")) {
      scene().open(name + " may look");
      awaitNote(name + " has 1");
    }
    join(first);
    join(second);
    assertThat(counter).as("the copy of the parent, who did nothing").isEqualTo(before);
  }

  @Testifies(value = "RACE-08", as = RULE)
  @Rule(
      value = "Two processes that increment a number in shared memory under a lock lose nothing.",
      kind = Rule.Kind.CANNOT,
      check = "that a lock given to two processes keeps the second one out until the release.")
  void RACE_08_cannot_lose_an_update_under_a_lock() throws Exception {
    File file = scene().file("counter");
    SharedNumbers numbers = new SharedNumbers(file);
    Lock lock = processes().lock();
    Process first = startLocking(file, "first", lock);
    awaitNote("first has read 0");
    Process second = startLocking(file, "second", lock);
    awaitNote("second asks");
    patience().watch("the second reads, too", () -> scene().noted("second has read 0"));
    letWrite("first");
    letWrite("second");
    join(first);
    join(second);
    assertThat(numbers.get(0)).as("the number after two increments").isEqualTo(2);
  }
}
