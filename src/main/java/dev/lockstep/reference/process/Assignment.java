package dev.lockstep.reference.process;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.StartException;
import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.reference.values.PlainValues;
import dev.lockstep.reference.values.StaticMethod;
import dev.lockstep.reference.values.Unserializable;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * What a child is told: who it is, what to call, and with which arguments.
 *
 * <p>A spare is sent a rehearsal first: the same way gone once, with a target that does nothing, so
 * that the classes are loaded when the real one comes.
 *
 * <p>A static method and plain arguments travel by name and by value in a small format of their
 * own. All else is serialized by Java, which costs a cold JVM 20 ms more.
 *
 * @param identity who the child is
 * @param target what it calls
 * @param arguments what it calls that with
 */
record Assignment(Identity identity, Target target, Arguments arguments) {

  /** What one of the two has to be serialized for. */
  private record Serialized(@Nullable Target target, @Nullable Arguments arguments)
      implements Serializable {}

  static Assignment of(Identity identity, TaskOptions options) {
    return new Assignment(identity, options.target(), options.arguments());
  }

  /** The way to a target gone once, with one that does nothing. */
  static Assignment rehearsal() {
    Target.Of1<String> target = ChildMain::rehearse;
    return of(Identity.rehearsal(), TaskOptions.of(target, "a plain argument"));
  }

  /**
   * The bytes to send.
   *
   * @throws StartException if the target or an argument cannot be serialized
   */
  byte[] encode() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      identity.write(out);
      StaticMethod method = StaticMethod.behind(target);
      boolean plain = PlainValues.contains(arguments);
      out.writeBoolean(method != null);
      out.writeBoolean(plain);
      if (method != null) {
        method.write(out);
      }
      if (plain) {
        PlainValues.write(arguments, out);
      }
      if (method == null || !plain) {
        serialize(new Serialized(method == null ? target : null, plain ? null : arguments), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen: the stream is an array
    }
    return bytes.toByteArray();
  }

  private void serialize(Serialized work, DataOutputStream out) {
    try {
      new ObjectOutputStream(out).writeObject(work);
    } catch (NotSerializableException e) {
      throw cannotTravel(
          Unserializable.describe(target, arguments, e.getMessage())
              + " cannot be serialized. Make that class Serializable, declare the field transient,"
              + " or make the object in the child.",
          e);
    } catch (IOException e) {
      throw cannotTravel("one of them refuses: " + e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw cannotTravel("one of them is nested too deeply to be serialized.", e);
    }
  }

  private StartException cannotTravel(String reason, Throwable cause) {
    return new StartException(
        "cannot start "
            + identity.name()
            + ": its target and arguments travel by value, but "
            + reason,
        cause);
  }

  /**
   * Reads what {@link #encode} wrote behind the identity.
   *
   * @throws IOException if the bytes end too early
   * @throws ReflectiveOperationException if this JVM lacks a class or method that is named there
   */
  static Assignment read(Identity identity, DataInputStream in)
      throws IOException, ReflectiveOperationException {
    boolean byName = in.readBoolean();
    boolean plain = in.readBoolean();
    Target target = byName ? StaticMethod.read(in) : null;
    Arguments arguments = plain ? PlainValues.read(in) : null;
    if (target == null || arguments == null) {
      Serialized rest = (Serialized) new ObjectInputStream(in).readObject();
      target = target == null ? rest.target() : target;
      arguments = arguments == null ? rest.arguments() : arguments;
    }
    return new Assignment(identity, target, arguments);
  }
}
