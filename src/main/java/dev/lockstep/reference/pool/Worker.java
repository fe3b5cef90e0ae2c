package dev.lockstep.reference.pool;

import dev.lockstep.api.Process;
import dev.lockstep.reference.calls.Message;
import dev.lockstep.reference.memory.MessageQueue;
import dev.lockstep.reference.memory.SharedMemoryException;
import dev.lockstep.reference.memory.Waiting;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A worker as its crew holds it: a process, what it has to do, and the queues to talk to it. */
final class Worker {

  private final int number;
  private final MessageQueue requests;
  private final MessageQueue directReplies;
  private final Process process;
  private int tasksLeft;
  private @Nullable Work work;
  private boolean owesAReply;
  private boolean lent; // to somebody who waits for its direct reply
  private boolean ended;
  private boolean announced;
  private boolean hasFinishedSomething;
  private boolean stopped;

  /**
   * A worker that is to be started.
   *
   * @param number tells it from all others of the crew, also from the one that it replaces
   * @param tasksLeft after how many tasks it is replaced
   */
  Worker(int number, OptionalInt tasksLeft, Waiting waiting, Maker maker) {
    this.number = number;
    this.tasksLeft = tasksLeft.orElse(Integer.MAX_VALUE);
    this.requests = MessageQueue.create(waiting, 0);
    this.directReplies = MessageQueue.create(waiting, 0);
    this.process = maker.make(requests, directReplies);
  }

  /** Makes the process for these queues. */
  @FunctionalInterface
  interface Maker {
    Process make(MessageQueue requests, MessageQueue directReplies);
  }

  int number() {
    return number;
  }

  Process process() {
    return process;
  }

  /** What it is doing, or null if it is idle. */
  @Nullable Work work() {
    return work;
  }

  /**
   * Gives it something to do.
   *
   * @param direct whether the caller will {@linkplain #directReply wait} for the outcome itself,
   *     and then {@linkplain #takeBack give the worker back}
   * @throws SharedMemoryException if it is too large to be sent; the worker is as before
   */
  void give(Work next, boolean direct) {
    send(Message.request(direct, next.request()));
    work = next;
    owesAReply = !direct;
    lent = direct;
  }

  /** It is no longer lent to anybody. */
  void takeBack() {
    lent = false;
  }

  /** Waits for what came of the work that was given directly, or for the worker's end. */
  byte[] directReply() throws InterruptedException {
    return directReplies.get();
  }

  /** Notes that it has done its work, and says whether it can be given more. */
  boolean finished() {
    work = null;
    owesAReply = false;
    hasFinishedSomething = true;
    tasksLeft--;
    return tasksLeft > 0;
  }

  /** Tells it to end when it has done what it is doing. */
  void stop() {
    stopped = true;
    send(Message.STOP);
  }

  /** Whether it was told to end. */
  boolean isStopped() {
    return stopped;
  }

  private void send(byte[] request) {
    Message.put(requests, request);
  }

  /** Its process has ended, which those have to know who wait for a direct reply. */
  void end() {
    ended = true;
    Message.put(directReplies, Message.reply(number, Message.Kind.ENDED, new byte[0]));
  }

  /** Whether it has ended and nobody has it; true once only. */
  boolean isToBeBuried() {
    boolean now = ended && !lent && !announced;
    announced |= now;
    return now;
  }

  /** Of a worker that has ended: whether its last request is still where it was put. */
  boolean hasNotTakenIt() {
    return !requests.isEmpty();
  }

  /** Whether the crew's thread still counts on its reply. */
  boolean owesAReply() {
    return owesAReply;
  }

  /** Whether it has not finished anything yet. */
  boolean isNew() {
    return !hasFinishedSomething;
  }

  /** Gives up on what it is doing, and says what that was. */
  @Nullable Work abandon() {
    Work abandoned = work;
    work = null;
    return abandoned;
  }

  @Override
  public String toString() {
    return process.name() + " (pid " + process.pid().orElse(0) + ")";
  }
}
