package dev.lockstep.mutants;

import dev.lockstep.api.Function;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Manager;
import dev.lockstep.api.Queue;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "a manager's queue travels by value, so that each process has its own",
    killedBy = {"PoolRules.POOL_14_must_talk_through_a_managers_queue"})
public final class ManagerQueueIsCopied extends AlteredPools {

  @Override
  protected Manager alter(Manager manager) {
    return new Wrong(manager);
  }

  private record Wrong(Manager right) implements Manager {

    @Override
    public <T> T create(Class<T> type, Function.Of0<? extends T> maker) {
      return right.create(type, maker);
    }

    @Override
    public <T extends @Nullable Object> Queue<T> queue(int maxSize) {
      return new Copied<>(new LinkedBlockingQueue<>());
    }

    @Override
    public Lock lock() {
      return right.lock();
    }

    @Override
    public <E extends @Nullable Object> List<E> list() {
      return right.list();
    }

    @Override
    public <K, V extends @Nullable Object> Map<K, V> map() {
      return right.map();
    }

    @Override
    public void close() {
      right.close();
    }
  }

  private record Copied<T extends @Nullable Object>(LinkedBlockingQueue<T> items)
      implements Queue<T>, Serializable {

    @Override
    public void put(T item) {
      items.add(item);
    }

    @Override
    public void put(T item, Duration timeout) {
      items.add(item);
    }

    @Override
    public void putNoWait(T item) {
      items.add(item);
    }

    @Override
    public T get() throws InterruptedException {
      return items.take();
    }

    @Override
    public T get(Duration timeout) throws InterruptedException {
      return items.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public T getNoWait() {
      return items.remove();
    }

    @Override
    public int size() {
      return items.size();
    }

    @Override
    public boolean isEmpty() {
      return items.isEmpty();
    }

    @Override
    public boolean isFull() {
      return false;
    }

    @Override
    public void close() {}
  }
}
