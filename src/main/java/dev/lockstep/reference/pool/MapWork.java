package dev.lockstep.reference.pool;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.AsyncResult;
import dev.lockstep.api.Function;
import dev.lockstep.reference.calls.Ending;
import dev.lockstep.reference.calls.Outcome;
import dev.lockstep.reference.calls.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of one function, in chunks; their result is there when all chunks have ended. */
final class MapWork<R extends @Nullable Object> {

  private final PendingResult<List<R>> result = new PendingResult<>();
  private final @Nullable Object[] values;
  private final List<Chunk> chunks = new ArrayList<>();
  private int left;
  private int firstFailure = Integer.MAX_VALUE;
  private @Nullable Throwable thrown;

  /**
   * Makes the chunks.
   *
   * @throws dev.lockstep.api.SerializationException if the function or an argument cannot travel
   */
  MapWork(Function<R> function, List<Arguments> calls, int chunkSize) {
    this.values = new Object[calls.size()];
    for (int i = 0; i < calls.size(); i += chunkSize) {
      Request request =
          new Request(function, calls.subList(i, Math.min(i + chunkSize, calls.size())));
      chunks.add(new Chunk(i, request.encode(), Request.describe(function)));
    }
    this.left = chunks.size();
    if (left == 0) {
      result.end(Ending.returned(List.of()));
    }
  }

  List<? extends Work> chunks() {
    return chunks;
  }

  AsyncResult<List<R>> result() {
    return result;
  }

  private void end(Chunk chunk, Outcome outcome) {
    if (note(chunk, outcome)) {
      result.end(thrown == null ? Ending.returned(all()) : Ending.threw(thrown));
    }
  }

  /** Says whether that was the last one. */
  private synchronized boolean note(Chunk chunk, Outcome outcome) {
    switch (outcome) {
      case Outcome.Returned returned -> {
        for (int i = 0; i < returned.values().size(); i++) {
          values[chunk.begin + i] = returned.values().get(i);
        }
      }
      case Outcome.Threw threw -> {
        if (chunk.begin < firstFailure) {
          firstFailure = chunk.begin;
          thrown = threw.thrown();
        }
      }
    }
    return --left == 0;
  }

  @SuppressWarnings("unchecked") // the function's type says what it returns
  private List<R> all() {
    return (List<R>) Collections.unmodifiableList(Arrays.asList(values));
  }

  /** Several calls in a row, by one worker. */
  private final class Chunk implements Work {

    private final int begin;
    private final byte[] request;
    private final String name;

    Chunk(int begin, byte[] request, String name) {
      this.begin = begin;
      this.request = request;
      this.name = name;
    }

    @Override
    public byte[] request() {
      return request;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void done(Outcome outcome) {
      end(this, outcome);
    }
  }
}
