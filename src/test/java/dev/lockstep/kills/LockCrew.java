package dev.lockstep.kills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Lock;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Process;
import dev.lockstep.rules.Patience;
import java.nio.file.Path;
import java.util.Random;

/**
 * Processes that change two numbers under one lock, which have to be equal whenever the lock is
 * free. Who finds them unequal must have been told that its predecessor died.
 */
final class LockCrew extends Crew {

  private static final int STEPS = 0;
  private static final int VIOLATIONS = 1;
  private static final int SHARED_NUMBERS = 2;

  private final Multiprocessing processes;
  private final Lock lock;
  private final String shared;

  LockCrew(Multiprocessing processes, Path folder, Random random, Patience patience) {
    super(folder, random, patience);
    this.processes = processes;
    this.lock = processes.lock();
    this.shared = folder.resolve("shared").toString();
  }

  @Override
  Process member(String role, String boardFile, int number) {
    return processes.process(LockCrew::work, lock, boardFile, shared);
  }

  private static void work(Lock lock, String boardFile, String sharedFile)
      throws InterruptedException {
    Board board = Board.open(boardFile, 2);
    Board shared = Board.open(sharedFile, SHARED_NUMBERS);
    while (true) {
      lock.acquire();
      if (shared.get(0) != shared.get(1)) {
        board.set(VIOLATIONS, board.get(VIOLATIONS) + (lock.predecessorDied() ? 0 : 1));
        shared.set(1, shared.get(0));
      }
      shared.count(0);
      shared.count(1);
      lock.release();
      board.count(STEPS);
    }
  }

  @Override
  void examine(Member ended) {
    assertThat(ended.board().get(VIOLATIONS))
        .as("times that the numbers were unequal although the predecessor lived")
        .isZero();
  }

  void settle() throws InterruptedException {
    for (Member member : members()) {
      member.process().kill();
      member.process().join();
      examine(member);
    }
    lock.acquire();
    lock.release();
  }
}
