package dev.lockstep.kills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Process;
import dev.lockstep.rules.Patience;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Processes that work together, of which one after the other is killed at a random moment and
 * replaced. After each kill all others have to get on.
 */
abstract class Crew {

  /** One process, where it counts its steps, and its number among all that there were. */
  record Member(Process process, Board board, String role, int number) {

    private static final int STEPS = 0;

    long steps() {
      return board.get(STEPS);
    }
  }

  private static final int LONGEST_LIFE_NANOS = 20_000_000;

  private final Path folder;
  private final Random random;
  private final Patience patience;
  private final List<Member> members = new ArrayList<>();
  private int made;

  Crew(Path folder, Random random, Patience patience) {
    this.folder = folder;
    this.random = random;
    this.patience = patience;
  }

  /** A new process for this role, which notes on the board of this file what it does. */
  abstract Process member(String role, String boardFile, int number);

  /** Looks at what a member left behind that was killed. */
  void examine(Member killed) {}

  /** How many numbers a board of this role has. */
  int boardSize(String role) {
    return 2;
  }

  final List<Member> members() {
    return members;
  }

  final Path folder() {
    return folder;
  }

  final void hire(String role) {
    int number = made++;
    String file = folder.resolve(role + "-" + number).toString();
    Board board = Board.open(file, boardSize(role));
    Process process = member(role, file, number);
    process.start();
    members.add(new Member(process, board, role, number));
  }

  /** Kills so many, each after a random time of work. */
  final void suffer(int kills) throws InterruptedException {
    requireProgress();
    for (int i = 0; i < kills; i++) {
      LockSupport.parkNanos(random.nextInt(LONGEST_LIFE_NANOS));
      Member victim = members.remove(random.nextInt(members.size()));
      victim.process().kill();
      victim.process().join();
      assertThat(victim.process().exitCode()).as("exit code of who is killed").hasValue(-9);
      examine(victim);
      hire(victim.role());
      requireProgress();
    }
  }

  private void requireProgress() {
    for (Member member : List.copyOf(members)) {
      long before = member.steps();
      patience.until(
          member.role() + " " + member.process().name() + " to get on after " + before + " steps",
          () -> member.steps() > before || !member.process().isAlive());
      assertThat(member.process().isAlive()).as("whether %s lives", member.role()).isTrue();
    }
  }
}
