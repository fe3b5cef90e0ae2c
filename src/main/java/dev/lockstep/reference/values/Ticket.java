package dev.lockstep.reference.values;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What travels in the place of a shared object: how another process opens it.
 *
 * @param opener who opens it there
 * @param details where it is, and what else opening it needs
 */
public record Ticket(Class<? extends Opener> opener, List<String> details) implements Serializable {

  /** Opens shared objects of one kind. It has a constructor without parameters. */
  public interface Opener {

    /** The object that a ticket with these details stands for. */
    Object open(List<String> details);
  }

  /** The shared objects that this process has opened and still uses, by what leads to them. */
  private static final Map<List<String>, WeakReference<Object>> OPENED = new HashMap<>();

  /** A ticket with these details. */
  public static Ticket of(Class<? extends Opener> opener, String... details) {
    return new Ticket(opener, List.of(details));
  }

  /** The object in this process: one and the same, however often it came. */
  Object open() {
    synchronized (OPENED) {
      OPENED.values().removeIf(opened -> opened.refersTo(null));
      WeakReference<Object> known = OPENED.get(details);
      Object object = known == null ? null : known.get();
      if (object == null) {
        object = opened();
        OPENED.put(details, new WeakReference<>(object));
      }
      return object;
    }
  }

  private Object opened() {
    try {
      Constructor<? extends Opener> maker = opener.getDeclaredConstructor();
      maker.setAccessible(true); // it is nobody's business but ours
      return maker.newInstance().open(details);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Called by Java's serialization. */
  private Object readResolve() {
    return open();
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(opener.getName());
    out.writeByte(details.size());
    for (String detail : details) {
      out.writeUTF(detail);
    }
  }

  static Ticket read(DataInputStream in) throws IOException {
    String opener = in.readUTF();
    String[] details = new String[in.readByte()];
    for (int i = 0; i < details.length; i++) {
      details[i] = in.readUTF();
    }
    try {
      return of(Class.forName(opener).asSubclass(Opener.class), details);
    } catch (ClassNotFoundException e) {
      throw new IOException("this process lacks the class " + opener, e);
    }
  }
}
