package dev.lockstep.reference.pool;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.AsyncResult;
import dev.lockstep.api.Call;
import dev.lockstep.api.Function;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Pool;
import dev.lockstep.api.PoolOptions;
import dev.lockstep.reference.memory.Waiting;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A pool: turns calls into work for its {@linkplain WorkerCrew crew}. */
public final class ProcessPool implements Pool {

  /** So many chunks for each worker: few enough to be cheap, enough to even out the load. */
  private static final int CHUNKS_PER_WORKER = 4;

  private final WorkerCrew crew;
  private final int size;

  /** A pool whose workers are made by these processes, and wait in this way. */
  public ProcessPool(Multiprocessing processes, Waiting waiting, PoolOptions options) {
    this.size = options.processes().orElse(Runtime.getRuntime().availableProcessors());
    this.crew = new WorkerCrew(processes, waiting, WorkerCrew.Kind.POOL, options.processes(size));
  }

  @Override
  public <R extends @Nullable Object> R apply(Call<R> call) throws Exception {
    PendingResult<R> result = new PendingResult<>();
    crew.perform(new CallWork<>(call, result::end));
    return result.get();
  }

  @Override
  public <R extends @Nullable Object> AsyncResult<R> applyAsync(
      Call<R> call, Consumer<? super R> callback, Consumer<? super Throwable> errorCallback) {
    PendingResult<R> result = new PendingResult<>(callback, errorCallback);
    crew.add(List.of(new CallWork<>(call, result::end)));
    return result;
  }

  @Override
  public <A extends @Nullable Object, R extends @Nullable Object> AsyncResult<List<R>> mapAsync(
      Function.Of1<A, R> function, Iterable<A> items) {
    List<A> list = listOf(items);
    int chunks = CHUNKS_PER_WORKER * size;
    return mapAsync(function, list, Math.max(1, (list.size() + chunks - 1) / chunks));
  }

  @Override
  public <A extends @Nullable Object, R extends @Nullable Object> AsyncResult<List<R>> mapAsync(
      Function.Of1<A, R> function, Iterable<A> items, int chunkSize) {
    if (chunkSize < 1) {
      throw new IllegalArgumentException("the chunk size must be at least 1, not " + chunkSize);
    }
    List<Arguments> calls = new ArrayList<>();
    for (A item : items) {
      calls.add(Arguments.of(item));
    }
    MapWork<R> map = new MapWork<>(function, calls, chunkSize);
    crew.add(map.chunks());
    return map.result();
  }

  private static <A extends @Nullable Object> List<A> listOf(Iterable<A> items) {
    List<A> list = new ArrayList<>();
    items.forEach(list::add);
    return list;
  }

  @Override
  public <A extends @Nullable Object, R extends @Nullable Object> Iterator<R> imap(
      Function.Of1<A, R> function, Iterable<A> items) {
    return Imap.ordered(crew, function, items);
  }

  @Override
  public <A extends @Nullable Object, R extends @Nullable Object> Iterator<R> imapUnordered(
      Function.Of1<A, R> function, Iterable<A> items) {
    return Imap.unordered(crew, function, items);
  }

  @Override
  public void close() {
    crew.close();
  }

  @Override
  public void terminate() {
    crew.terminate();
  }

  @Override
  public void join() throws InterruptedException {
    crew.join();
  }
}
