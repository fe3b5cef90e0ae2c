package dev.lockstep.reference;

import dev.lockstep.reference.memory.MessageQueue;
import dev.lockstep.reference.memory.Mutex;
import dev.lockstep.reference.memory.Permits;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What travels in the place of a shared object: how another process opens it.
 *
 * @param kind what it is
 * @param details where it is, and what else opening it needs
 */
record Ticket(Kind kind, List<String> details) implements Serializable {

  /** The kinds of shared objects. */
  enum Kind {
    /** {@link SharedQueue}. */
    QUEUE("Queue"),
    /** {@link SharedLock}. */
    LOCK("Lock"),
    /** {@link SharedReentrantLock}. */
    REENTRANT_LOCK("RLock"),
    /** {@link SharedSemaphore}. */
    SEMAPHORE("Semaphore"),
    /** {@link PipeConnection}. */
    CONNECTION("Connection");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** What users call it. */
    String title() {
      return title;
    }
  }

  /** The shared objects that this process has opened and still uses, by what leads to them. */
  private static final Map<List<String>, WeakReference<Object>> OPENED = new HashMap<>();

  static Ticket of(Kind kind, String... details) {
    return new Ticket(kind, List.of(details));
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
    String path = details.getFirst();
    return switch (kind) {
      case QUEUE -> new SharedQueue<>(MessageQueue.open(path));
      case LOCK -> new SharedLock(Mutex.open(path));
      case REENTRANT_LOCK -> new SharedReentrantLock(Mutex.open(path));
      case SEMAPHORE -> new SharedSemaphore(Permits.open(path));
      case CONNECTION -> PipeConnection.open(details);
    };
  }

  /** Called by Java's serialization. */
  private Object readResolve() {
    return open();
  }

  void write(DataOutputStream out) throws IOException {
    out.writeByte(kind.ordinal());
    out.writeByte(details.size());
    for (String detail : details) {
      out.writeUTF(detail);
    }
  }

  static Ticket read(DataInputStream in) throws IOException {
    Kind kind = Kind.values()[in.readByte()];
    String[] details = new String[in.readByte()];
    for (int i = 0; i < details.length; i++) {
      details[i] = in.readUTF();
    }
    return of(kind, details);
  }
}
