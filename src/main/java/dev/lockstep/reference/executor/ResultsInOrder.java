package dev.lockstep.reference.executor;

import dev.lockstep.api.Future;
import dev.lockstep.api.TaskFailedException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What {@code Executor.map} returns: the results of futures in order, up to the first failure. */
final class ResultsInOrder<R extends @Nullable Object> implements Iterator<R> {

  private final Deque<Future<R>> left;

  ResultsInOrder(Collection<? extends Future<R>> futures) {
    this.left = new ArrayDeque<>(futures);
  }

  @Override
  public boolean hasNext() {
    return !left.isEmpty();
  }

  @Override
  public R next() {
    if (left.isEmpty()) {
      throw new NoSuchElementException("all results have been given, or one of the tasks failed");
    }
    try {
      return left.remove().result();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(e);
    } catch (Exception e) {
      throw failed(e);
    } catch (Error e) {
      cancelTheRest();
      throw e;
    }
  }

  private RuntimeException failed(Exception e) {
    cancelTheRest();
    return e instanceof RuntimeException unchecked
        ? unchecked
        : new TaskFailedException("the task threw " + e, e);
  }

  private void cancelTheRest() {
    left.forEach(Future::cancel);
    left.clear();
  }
}
