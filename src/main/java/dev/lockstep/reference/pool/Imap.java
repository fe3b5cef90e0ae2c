package dev.lockstep.reference.pool;

import dev.lockstep.api.Call;
import dev.lockstep.api.Function;
import dev.lockstep.reference.calls.Ending;
import dev.lockstep.reference.calls.Waits;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Results one by one. The items are taken and handed to the crew by a thread of its own, so that
 * the first results are there while the last items are not. It stops at the first one that the crew
 * will never do, since items need not have an end.
 */
final class Imap<R extends @Nullable Object> implements Iterator<R> {

  /**
   * Endings in the order in which they are to be given; an empty one says that there are no more.
   */
  private final BlockingQueue<CompletableFuture<Ending<R>>> endings = new LinkedBlockingQueue<>();

  private final CompletableFuture<Ending<R>> noMore = new CompletableFuture<>();
  private final WorkerCrew crew;
  private final boolean ordered;
  private final AtomicInteger open = new AtomicInteger(1); // items, and the thread that feeds
  private @Nullable CompletableFuture<Ending<R>> next;

  private Imap(WorkerCrew crew, boolean ordered) {
    this.crew = crew;
    this.ordered = ordered;
  }

  static <A extends @Nullable Object, R extends @Nullable Object> Iterator<R> ordered(
      WorkerCrew crew, Function.Of1<A, R> function, Iterable<A> items) {
    return new Imap<R>(crew, true).feeding(function, items);
  }

  static <A extends @Nullable Object, R extends @Nullable Object> Iterator<R> unordered(
      WorkerCrew crew, Function.Of1<A, R> function, Iterable<A> items) {
    return new Imap<R>(crew, false).feeding(function, items);
  }

  private <A extends @Nullable Object> Imap<R> feeding(
      Function.Of1<A, R> function, Iterable<A> items) {
    crew.pledge();
    Thread.ofPlatform().daemon().name("lockstep-imap").start(() -> feed(function, items));
    return this;
  }

  private <A extends @Nullable Object> void feed(Function.Of1<A, R> function, Iterable<A> items) {
    try {
      Iterator<A> left = items.iterator();
      for (boolean wanted = true; wanted && left.hasNext(); ) {
        wanted = add(Call.of(function, left.next()));
      }
    } catch (Throwable e) { // what the items threw, or the pool, is the caller's matter
      endings.add(CompletableFuture.completedFuture(Ending.threw(e)));
    } finally {
      crew.endPledge();
      closeOne();
    }
  }

  /** Hands a call to the crew; false if it is of no use to hand it another one. */
  private boolean add(Call<R> call) {
    CompletableFuture<Ending<R>> ending = new CompletableFuture<>();
    open.incrementAndGet();
    if (ordered) {
      endings.add(ending);
    }
    try {
      return crew.addPledged(new CallWork<>(call, how -> end(ending, how)));
    } catch (RuntimeException e) {
      end(ending, Ending.threw(e)); // the item cannot travel
      return true;
    }
  }

  private void end(CompletableFuture<Ending<R>> ending, Ending<R> how) {
    if (ending.complete(how)) {
      if (!ordered) {
        endings.add(ending);
      }
      closeOne();
    }
  }

  private void closeOne() {
    if (open.decrementAndGet() == 0) {
      endings.add(noMore);
    }
  }

  @Override
  public boolean hasNext() {
    return peek() != noMore;
  }

  @Override
  public R next() {
    CompletableFuture<Ending<R>> ending = peek();
    if (ending == noMore) {
      throw new NoSuchElementException("all results have been given");
    }
    next = null;
    return Waits.interruptibly(ending::get).here().getUnchecked();
  }

  private CompletableFuture<Ending<R>> peek() {
    CompletableFuture<Ending<R>> found = next;
    if (found == null) {
      found = Waits.forNext(endings);
      next = found;
    }
    return found;
  }
}
