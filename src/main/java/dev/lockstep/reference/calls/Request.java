package dev.lockstep.reference.calls;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Function;
import dev.lockstep.reference.values.Codec;
import dev.lockstep.reference.values.PlainValues;
import dev.lockstep.reference.values.StaticMethod;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is asked to do: call a function once, or several times in a row (a chunk).
 *
 * @param function what is called
 * @param calls what it is called with, each time
 */
public record Request(Function<?> function, List<Arguments> calls) {

  /** What a worker calls. */
  @FunctionalInterface
  public interface Callee {
    @Nullable Object call(Arguments arguments) throws Exception;
  }

  /** The same as a worker reads it. */
  public record Received(String name, Callee callee, List<Arguments> calls) {}

  /** The name of a function, for messages. */
  public static String describe(Function<?> function) {
    StaticMethod method = StaticMethod.behindFunction(function);
    return method == null ? "a function of " + function.getClass().getName() : method.name();
  }

  /**
   * The bytes to send.
   *
   * @throws dev.lockstep.api.SerializationException if the function or an argument cannot travel
   */
  public byte[] encode() {
    var bytes = new ByteArrayOutputStream(128);
    try (var out = new DataOutputStream(bytes)) {
      writeFunction(out);
      out.writeInt(calls.size());
      for (Arguments arguments : calls) {
        writeArguments(arguments, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen: the stream is an array
    }
    return bytes.toByteArray();
  }

  private void writeFunction(DataOutputStream out) throws IOException {
    StaticMethod method = StaticMethod.behindFunction(function);
    out.writeBoolean(method != null);
    if (method == null) {
      PlainValues.writeBytes(Codec.encode(function), out);
    } else {
      method.write(out);
    }
  }

  /** Writes arguments, plainly if they are plain. */
  public static void writeArguments(Arguments arguments, DataOutputStream out) throws IOException {
    boolean plain = PlainValues.contains(arguments);
    out.writeBoolean(plain);
    if (plain) {
      PlainValues.write(arguments, out);
    } else {
      PlainValues.writeBytes(Codec.encode(arguments), out);
    }
  }

  /** Reads what {@link #encode} wrote. */
  public static Received decode(byte[] message) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(message));
    if (in.readBoolean()) {
      StaticMethod method = StaticMethod.read(in);
      return new Received(method.name(), method::invoke, readCalls(in));
    }
    Function<?> function = (Function<?>) Codec.decode(PlainValues.readBytes(in));
    return new Received(describe(function), function::call, readCalls(in));
  }

  private static List<Arguments> readCalls(DataInputStream in) throws IOException {
    List<Arguments> calls = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      calls.add(readArguments(in));
    }
    return calls;
  }

  /** Reads what {@link #writeArguments} wrote. */
  public static Arguments readArguments(DataInputStream in) throws IOException {
    return in.readBoolean()
        ? PlainValues.read(in)
        : (Arguments) Codec.decode(PlainValues.readBytes(in));
  }
}
