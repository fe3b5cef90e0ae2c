package dev.lockstep.reference.values;

import dev.lockstep.api.SerializationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns an object into the bytes of a message, and back. Plain values have a small format of their
 * own; all else is serialized by Java.
 */
public final class Codec {

  private Codec() {}

  /**
   * The bytes of a message.
   *
   * @throws SerializationException if the object cannot be serialized; the message names the class
   *     and the field
   */
  public static byte[] encode(@Nullable Object value) {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    try {
      if (PlainValues.isPlain(value)) {
        PlainValues.write(value, out);
      } else {
        out.writeByte(PlainValues.SERIALIZED);
        new ObjectOutputStream(out).writeObject(value);
      }
    } catch (NotSerializableException e) {
      throw new SerializationException(
          Unserializable.describe(value, e.getMessage())
              + " cannot be serialized, and nothing was sent. Make that class Serializable, or"
              + " declare the field transient.",
          e);
    } catch (IOException e) {
      throw new SerializationException(
          "an object refuses to be serialized, and nothing was sent: " + e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw new SerializationException(
          "an object is nested too deeply to be serialized, and nothing was sent.", e);
    } catch (Passengers.NotBoarding e) {
      throw e;
    } catch (RuntimeException | Error e) { // its writeObject() is the user's
      throw new SerializationException(
          "an object refuses to be serialized, and nothing was sent: " + e, e);
    }
    return bytes.toByteArray();
  }

  /**
   * The object that a message holds.
   *
   * @throws SerializationException if this JVM lacks a class that the object needs, or the object
   *     refuses to be read; the message is spent
   */
  public static @Nullable Object decode(byte[] message) {
    if (message.length == 0) {
      throw new SerializationException(
          "a message without bytes is no object: receive as bytes what was sent as bytes");
    }
    var in = new DataInputStream(new ByteArrayInputStream(message));
    try {
      if (message[0] != PlainValues.SERIALIZED) {
        return PlainValues.readValue(in);
      }
      in.skipNBytes(1);
      return new Reader(in).readObject();
    } catch (ClassNotFoundException e) {
      throw new SerializationException(
          "a message was received, but this process lacks the class " + e.getMessage(), e);
    } catch (IOException | RuntimeException | Error e) { // its readObject() is the user's
      throw new SerializationException(
          "a message was received, but the object in it cannot be read: " + e, e);
    }
  }

  /** Looks each class up once only, which halves the time that reading a small object takes. */
  private static final class Reader extends ObjectInputStream {

    private static final Map<String, Class<?>> KNOWN = new ConcurrentHashMap<>();

    Reader(InputStream in) throws IOException {
      super(in);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      Class<?> known = KNOWN.get(description.getName());
      return known != null ? known : lookUp(description);
    }

    private Class<?> lookUp(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      Class<?> found = super.resolveClass(description);
      if (isForGood(found.getClassLoader())) {
        KNOWN.put(description.getName(), found);
      }
      return found;
    }

    /** In other loaders, such as a notebook's, a name may stand for another class tomorrow. */
    private static boolean isForGood(@Nullable ClassLoader loader) {
      return loader == null || loader == ClassLoader.getSystemClassLoader();
    }
  }
}
