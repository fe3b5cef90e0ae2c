package dev.lockstep.reference.memory;

import java.time.Duration;

/**
 * A number of permits that processes take and give.
 *
 * <p>What is stored is how many there are in all, and how many each process has taken; the permits
 * that are left are computed. So taking and giving are one store each, and if a process dies with
 * permits, they are free again once its entry is set to zero.
 */
public final class Permits {

  private static final int MUTEX = SharedMemory.USERS_PART;
  private static final int SIGNAL = MUTEX + Integer.BYTES;
  private static final int TOTAL = SIGNAL + Integer.BYTES;
  private static final int BOUND = TOTAL + Integer.BYTES;
  private static final int TAKEN = BOUND + Integer.BYTES;
  private static final int SIZE =
      TAKEN + Participants.MOST * Integer.BYTES - SharedMemory.USERS_PART;

  private final SharedMemory memory;
  private final Participants participants;
  private final Mutex mutex;
  private final Signal given;

  private Permits(SharedMemory memory) {
    this.memory = memory;
    this.participants = new Participants(memory);
    this.mutex = new Mutex(memory, participants, MUTEX);
    this.given = new Signal(memory, SIGNAL);
    if (participants.isNew()) {
      forget();
    }
  }

  /** What a dead process had taken at this place before is free again. */
  private void forget() {
    mutex.acquireUninterruptibly();
    set(takenBy(participants.place()), 0);
    mutex.release();
  }

  /**
   * So many permits.
   *
   * @param bound how many there may be at most
   */
  public static Permits create(Waiting waiting, int number, int bound) {
    SharedMemory memory = SharedMemory.create(waiting, SIZE);
    SharedMemory.INT.setVolatile(memory.bytes(), TOTAL, number);
    SharedMemory.INT.setVolatile(memory.bytes(), BOUND, bound);
    return new Permits(memory);
  }

  /**
   * The permits that another process has made.
   *
   * @throws SharedMemoryException if that process has ended
   */
  public static Permits open(String path) {
    return new Permits(SharedMemory.open(path));
  }

  /** Where other processes can open it, as long as this object is in use. */
  public String path() {
    return memory.path();
  }

  /** Takes a permit as soon as there is one. */
  public void take() throws InterruptedException {
    take(Deadline.NONE);
  }

  /** Takes a permit within this time, and says whether it did. */
  public boolean take(Duration timeout) throws InterruptedException {
    return take(Deadline.in(timeout));
  }

  /** Takes a permit if there is one, and says whether it did. */
  public boolean tryTake() {
    return takeIfAny() || reclaim() && takeIfAny();
  }

  private boolean take(Deadline deadline) throws InterruptedException {
    while (!tryTake()) {
      if (deadline.isOver()) {
        return false;
      }
      given.await(() -> available() > 0, deadline.atMost(Mutex.PATIENCE_NANOS));
    }
    return true;
  }

  private boolean takeIfAny() {
    mutex.acquireUninterruptibly();
    try {
      boolean any = available() > 0;
      if (any) {
        add(takenBy(participants.place()), 1);
      }
      return any;
    } finally {
      mutex.release();
    }
  }

  /** Gives a permit; says whether there may be one more. */
  public boolean give() {
    mutex.acquireUninterruptibly();
    try {
      if (available() >= get(BOUND)) {
        return false;
      }
      giveBack();
    } finally {
      mutex.release();
    }
    given.send();
    return true;
  }

  /** One less for who took one: this process, else another one; if nobody did, one more in all. */
  private void giveBack() {
    if (get(takenBy(participants.place())) > 0) {
      add(takenBy(participants.place()), -1);
      return;
    }
    for (int i = 1; i <= Participants.MOST; i++) {
      if (get(takenBy(i)) > 0) {
        add(takenBy(i), -1);
        return;
      }
    }
    add(TOTAL, 1);
  }

  /** Keeps the permits that this process has taken: nobody will get them back. */
  public void keep() {
    mutex.acquireUninterruptibly();
    try {
      int kept = get(takenBy(participants.place()));
      set(takenBy(participants.place()), 0);
      add(TOTAL, -kept);
    } finally {
      mutex.release();
    }
  }

  /** How many permits are left now. */
  public int available() {
    int taken = 0;
    for (int i = 1; i <= Participants.MOST; i++) {
      taken += get(takenBy(i));
    }
    return get(TOTAL) - taken;
  }

  /** Takes the permits of the dead from them, and says whether there were any. */
  private boolean reclaim() {
    boolean any = false;
    mutex.acquireUninterruptibly();
    try {
      for (int i = 1; i <= Participants.MOST; i++) {
        if (get(takenBy(i)) > 0 && !participants.livesAt(i)) {
          set(takenBy(i), 0);
          any = true;
        }
      }
    } finally {
      mutex.release();
    }
    return any;
  }

  private static int takenBy(int participant) {
    return TAKEN + (participant - 1) * Integer.BYTES;
  }

  private int get(int offset) {
    return (int) SharedMemory.INT.getVolatile(memory.bytes(), offset);
  }

  private void set(int offset, int value) {
    SharedMemory.INT.setVolatile(memory.bytes(), offset, value);
  }

  private void add(int offset, int change) {
    set(offset, get(offset) + change);
  }
}
