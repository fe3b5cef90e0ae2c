package dev.lockstep.reference.calls;

import dev.lockstep.api.RemoteStackTrace;
import dev.lockstep.api.SerializationException;
import dev.lockstep.api.TaskFailedException;
import dev.lockstep.reference.process.ThisProcess;
import dev.lockstep.reference.values.Codec;
import dev.lockstep.reference.values.PlainValues;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of calls in another process: it travels back as bytes. */
public sealed interface Outcome {

  /** All calls returned. */
  record Returned(List<@Nullable Object> values) implements Outcome {}

  /** A call threw; those behind it were not made. */
  record Threw(Throwable thrown) implements Outcome {}

  /**
   * Writes the values that calls returned.
   *
   * @throws SerializationException if one of them cannot travel
   */
  static void write(List<@Nullable Object> values, DataOutputStream out) throws IOException {
    List<byte[]> encoded = new ArrayList<>();
    for (Object value : values) {
      encoded.add(Codec.encode(value));
    }
    out.writeBoolean(true);
    out.writeInt(encoded.size());
    for (byte[] bytes : encoded) {
      PlainValues.writeBytes(bytes, out);
    }
  }

  /** Writes what a call threw: its text and its trace, and if possible the object itself. */
  static void write(Throwable thrown, DataOutputStream out) throws IOException {
    out.writeBoolean(false);
    PlainValues.writeText(ThisProcess.get().describe(), out);
    PlainValues.writeText(textOf(thrown), out);
    PlainValues.writeBytes(Codec.encode(thrown.getStackTrace()), out);
    byte[] encoded = encoded(thrown);
    out.writeBoolean(encoded != null);
    if (encoded != null) {
      PlainValues.writeBytes(encoded, out);
    }
  }

  /** The bytes of what a call threw. */
  static byte[] threw(Throwable thrown) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      write(thrown, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen: the stream is an array
    }
    return bytes.toByteArray();
  }

  private static String textOf(Throwable thrown) {
    try {
      return String.valueOf(thrown);
    } catch (Throwable e) { // its getMessage() is the user's
      return thrown.getClass().getName();
    }
  }

  private static byte @Nullable [] encoded(Throwable thrown) {
    try {
      return Codec.encode(thrown);
    } catch (Throwable e) { // its getters are the user's
      return null;
    }
  }

  /** Reads what one of the two wrote. */
  static Outcome read(byte[] bytes) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(bytes));
    return in.readBoolean() ? readValues(in) : readThrown(in);
  }

  private static Outcome readValues(DataInputStream in) throws IOException {
    List<@Nullable Object> values = new ArrayList<>();
    try {
      for (int n = in.readInt(); n > 0; n--) {
        values.add(Codec.decode(PlainValues.readBytes(in)));
      }
      return new Returned(values);
    } catch (RuntimeException e) {
      return new Threw(
          new SerializationException("the result was sent, but cannot be read here: " + e, e));
    }
  }

  private static Outcome readThrown(DataInputStream in) throws IOException {
    String where = PlainValues.readText(in);
    String text = PlainValues.readText(in);
    StackTraceElement[] trace = (StackTraceElement[]) Codec.decode(PlainValues.readBytes(in));
    var remote =
        new RemoteStackTrace(where, text, trace == null ? new StackTraceElement[0] : trace);
    byte[] encoded = in.readBoolean() ? PlainValues.readBytes(in) : null;
    return new Threw(caused(encoded == null ? null : decoded(encoded), text, remote));
  }

  private static @Nullable Throwable decoded(byte[] encoded) {
    try {
      return (Throwable) Codec.decode(encoded);
    } catch (RuntimeException e) {
      return null;
    }
  }

  /** Puts the remote stack trace where the chain of causes ends. */
  private static Throwable caused(
      @Nullable Throwable thrown, String text, RemoteStackTrace remote) {
    if (thrown == null) {
      return new TaskFailedException(
          "it threw an exception that cannot travel to another process: " + text, remote);
    }
    Throwable complete = withRoomForACause(thrown);
    Throwable deepest = complete;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    try {
      deepest.initCause(remote);
    } catch (IllegalStateException e) { // it was made with the cause null, for good
      complete.addSuppressed(remote);
    }
    return complete;
  }

  /** The errors that a JVM itself makes take no cause. */
  private static Throwable withRoomForACause(Throwable thrown) {
    return switch (thrown) {
      case StackOverflowError e -> new StackOverflowError(e.getMessage());
      case OutOfMemoryError e -> new OutOfMemoryError(e.getMessage());
      default -> thrown;
    };
  }
}
