package dev.lockstep.reference.values;

import dev.lockstep.api.Arguments;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small format for values that are null, numbers, truth values, strings or bytes, and for the
 * tickets of shared objects.
 */
public final class PlainValues {

  private static final byte NULL = 0;
  private static final byte BOOLEAN = 1;
  private static final byte INT = 2;
  private static final byte LONG = 3;
  private static final byte DOUBLE = 4;
  private static final byte STRING = 5;
  private static final byte BYTES = 6;
  private static final byte TICKET = 7;

  /** What no plain value begins with. */
  static final byte SERIALIZED = 8;

  private PlainValues() {}

  /** Whether the format can carry all of these. */
  public static boolean contains(Arguments arguments) {
    return arguments.positional().stream().allMatch(PlainValues::isPlain)
        && arguments.named().values().stream().allMatch(PlainValues::isPlain);
  }

  /** Whether the format can carry this. */
  static boolean isPlain(@Nullable Object value) {
    return switch (value) {
      case null -> true;
      case Boolean b -> true;
      case Integer i -> true;
      case Long l -> true;
      case Double d -> true;
      case String s -> true;
      case byte[] b -> true;
      case Passenger p -> true;
      default -> false;
    };
  }

  /** Writes arguments that are all plain. */
  public static void write(Arguments arguments, DataOutputStream out) throws IOException {
    out.writeInt(arguments.positional().size());
    for (Object value : arguments.positional()) {
      write(value, out);
    }
    out.writeInt(arguments.named().size());
    for (Map.Entry<String, @Nullable Object> entry : arguments.named().entrySet()) {
      write(entry.getKey(), out);
      write(entry.getValue(), out);
    }
  }

  static void write(@Nullable Object value, DataOutputStream out) throws IOException {
    switch (value) {
      case null -> out.writeByte(NULL);
      case Boolean b -> {
        out.writeByte(BOOLEAN);
        out.writeBoolean(b);
      }
      case Integer i -> {
        out.writeByte(INT);
        out.writeInt(i);
      }
      case Long l -> {
        out.writeByte(LONG);
        out.writeLong(l);
      }
      case Double d -> {
        out.writeByte(DOUBLE);
        out.writeDouble(d);
      }
      case String s -> {
        out.writeByte(STRING);
        writeText(s, out);
      }
      case byte[] b -> {
        out.writeByte(BYTES);
        writeBytes(b, out);
      }
      case Passenger p -> {
        out.writeByte(TICKET);
        Passengers.board(p).write(out);
      }
      default -> throw new IllegalArgumentException("not a plain value: " + value.getClass());
    }
  }

  /** Text of any length; in UTF-16, so that lone surrogates are kept, too. */
  public static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = new byte[text.length() * Character.BYTES];
    ByteBuffer.wrap(bytes).asCharBuffer().put(text); // getBytes() would replace lone surrogates
    writeBytes(bytes, out);
  }

  /** Reads what {@link #writeText} wrote. */
  public static String readText(DataInputStream in) throws IOException {
    return ByteBuffer.wrap(readBytes(in)).asCharBuffer().toString();
  }

  /** Bytes, and how many they are. */
  public static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads arguments that are all plain. */
  public static Arguments read(DataInputStream in) throws IOException {
    List<@Nullable Object> positional = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      positional.add(readValue(in));
    }
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      named.put((String) readValue(in), readValue(in));
    }
    return new Arguments(positional, named);
  }

  static @Nullable Object readValue(DataInputStream in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case NULL -> null;
      case BOOLEAN -> in.readBoolean();
      case INT -> in.readInt();
      case LONG -> in.readLong();
      case DOUBLE -> in.readDouble();
      case STRING -> readText(in);
      case BYTES -> readBytes(in);
      case TICKET -> Ticket.read(in).open();
      default -> throw new IOException("unknown kind of value: " + kind);
    };
  }

  /** Reads what {@link #writeBytes} wrote. */
  public static byte[] readBytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
