package dev.lockstep.reference.manager;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Function;
import dev.lockstep.reference.memory.MessageQueue;
import dev.lockstep.reference.memory.Waiting;
import dev.lockstep.reference.values.Codec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A manager's server process from within: it holds objects, and makes the calls that other
 * processes ask for.
 *
 * <p>Who wants to talk to it makes two queues, for calls and for replies, and rings at the doorbell
 * with their paths; a thread of the server's serves them. So one client's call that blocks does not
 * hold up another's.
 */
final class ManagerServer {

  /** What a server does for managers: its first object. */
  interface Registry {

    long create(Function.Of0<?> maker) throws Exception;

    long queue(int maxSize);

    long lock();

    long list();

    long map();

    /** A copy of a list or of a map, encoded. */
    byte[] contents(long id);

    /** Gives a list or a map other contents, if its contents are still these. */
    boolean exchange(long id, byte[] seen, byte[] next);

    /** The value that a map has for a key, encoded. */
    byte[] value(long map, @Nullable Object key);

    /** Puts a value into a map, or removes it if it is null, if the value is still this one. */
    boolean exchangeValue(long map, @Nullable Object key, byte[] seen, byte[] next);
  }

  static final long REGISTRY = 0;

  private final Map<Long, Object> objects = new ConcurrentHashMap<>();

  private ManagerServer() {
    objects.put(REGISTRY, new Objects());
  }

  /** The target of the server's process: says where its doorbell is, and serves who rings. */
  static void run(Arguments arguments) throws InterruptedException {
    MessageQueue doorbell = MessageQueue.create(Waiting.of(arguments.get(1)), 0);
    MessageQueue.open(arguments.get(0)).put(doorbell.path().getBytes(StandardCharsets.UTF_8));
    ManagerServer server = new ManagerServer();
    while (true) {
      ManagerConnection.Offer offer = ManagerConnection.Offer.read(doorbell.get());
      Thread.ofPlatform().daemon().start(() -> offer.serve(server::answer));
    }
  }

  private byte[] answer(byte[] call) {
    return RemoteCall.answer(call, this::object);
  }

  private Object object(long id) {
    Object object = objects.get(id);
    if (object == null) {
      throw new IllegalStateException("the manager has no object with the number " + id);
    }
    return object;
  }

  private final class Objects implements Registry {

    private final AtomicLong made = new AtomicLong(REGISTRY);

    private long keep(@Nullable Object object) {
      if (object == null) {
        throw new IllegalArgumentException("the function has to make an object, not null");
      }
      long id = made.incrementAndGet();
      objects.put(id, object);
      return id;
    }

    @Override
    public long create(Function.Of0<?> maker) throws Exception {
      return keep(maker.apply());
    }

    @Override
    public long queue(int maxSize) {
      return keep(new LocalQueue<>(maxSize));
    }

    @Override
    public long lock() {
      return keep(new LocalLock());
    }

    @Override
    public long list() {
      return keep(Collections.synchronizedList(new ArrayList<>()));
    }

    @Override
    public long map() {
      return keep(Collections.synchronizedMap(new LinkedHashMap<>()));
    }

    @Override
    public byte[] contents(long id) {
      Object object = object(id);
      synchronized (object) {
        return Codec.encode(copy(object));
      }
    }

    private static Object copy(Object object) {
      return switch (object) {
        case Map<?, ?> map -> new LinkedHashMap<>(map);
        case Collection<?> list -> new ArrayList<>(list);
        default -> throw new IllegalArgumentException("neither a list nor a map");
      };
    }

    @Override
    @SuppressWarnings("unchecked") // a client uses what it holds as what it is
    public boolean exchange(long id, byte[] seen, byte[] next) {
      Object object = object(id);
      Object contents = Codec.decode(next);
      synchronized (object) {
        boolean same = Arrays.equals(contents(id), seen);
        if (same && object instanceof Map<?, ?> map) {
          map.clear();
          ((Map<Object, @Nullable Object>) map).putAll((Map<Object, @Nullable Object>) contents);
        } else if (same) {
          List<@Nullable Object> list = (List<@Nullable Object>) object;
          list.clear();
          list.addAll((List<@Nullable Object>) contents);
        }
        return same;
      }
    }

    @Override
    public byte[] value(long id, @Nullable Object key) {
      return Codec.encode(map(id).get(key));
    }

    @Override
    public boolean exchangeValue(long id, @Nullable Object key, byte[] seen, byte[] next) {
      Map<@Nullable Object, Object> map = map(id);
      Object value = Codec.decode(next);
      synchronized (map) {
        boolean same = Arrays.equals(value(id, key), seen);
        if (same && value == null) {
          map.remove(key);
        } else if (same) {
          map.put(key, value);
        }
        return same;
      }
    }

    @SuppressWarnings("unchecked")
    private Map<@Nullable Object, Object> map(long id) {
      return (Map<@Nullable Object, Object>) object(id);
    }
  }
}
