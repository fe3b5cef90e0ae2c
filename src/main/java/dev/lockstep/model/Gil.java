package dev.lockstep.model;

/**
 * The global interpreter lock of a process (GIL-03, GIL-08).
 *
 * @param holder the thread that holds it, or 0
 * @param held for how many instructions
 * @param freed when it was given up; nobody else can take it in the same tick
 */
public record Gil(int holder, int held, long freed) {

  static final Gil NEW = new Gil(0, 0, 0);

  Gil takenBy(int tid) {
    return new Gil(tid, 0, freed);
  }

  Gil counted(int interval) {
    return new Gil(holder, Math.min(held + 1, interval), freed);
  }

  Gil givenUp(long now) {
    return new Gil(0, 0, now);
  }
}
