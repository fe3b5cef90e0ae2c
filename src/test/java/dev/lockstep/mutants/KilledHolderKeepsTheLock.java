package dev.lockstep.mutants;

import dev.lockstep.api.Lock;
import dev.lockstep.api.Queue;
import dev.lockstep.api.QueueFullException;
import java.io.Serializable;
import java.time.Duration;

@Mutant(
    fault = "a lock does not know its holder, and stays taken when that is killed",
    killedBy = {
      "ProcessLockRules.LOCK_16_cannot_keep_anything_when_it_is_killed",
      "ProcessLockRules.LOCK_16_cannot_stay_taken_when_its_holder_is_killed"
    })
public final class KilledHolderKeepsTheLock extends AlteredLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new Anonymous(real().queue(1));
  }

  @Override
  protected Lock alterReentrant(Lock lock) {
    return new AnonymousReentrant(real().queue(1));
  }

  /** It is held while there is something in a queue of one. */
  private static class Anonymous implements Lock, Serializable {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final Queue<String> held;

    Anonymous(Queue<String> held) {
      this.held = held;
    }

    @Override
    public void acquire() throws InterruptedException {
      held.put("held");
    }

    @Override
    public boolean acquire(Duration timeout) throws InterruptedException {
      try {
        held.put("held", timeout);
        return true;
      } catch (QueueFullException e) {
        return false;
      }
    }

    @Override
    public boolean tryAcquire() {
      try {
        held.putNoWait("held");
        return true;
      } catch (QueueFullException e) {
        return false;
      }
    }

    @Override
    public void release() {
      held.getNoWait();
    }

    @Override
    public boolean isLocked() {
      return held.isFull();
    }
  }

  private static final class AnonymousReentrant extends Anonymous {

    private static final long serialVersionUID = 1;

    private transient boolean mine;

    AnonymousReentrant(Queue<String> held) {
      super(held);
    }

    @Override
    public void acquire() throws InterruptedException {
      if (!mine) {
        super.acquire();
        mine = true;
      }
    }
  }
}
