package dev.lockstep.reference;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Function;
import dev.lockstep.reference.memory.MessageQueue;
import dev.lockstep.reference.memory.Waiting;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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

    /** A copy of a map. */
    Map<?, ?> copyOfMap(long id);
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
    public Map<?, ?> copyOfMap(long id) {
      Map<?, ?> map = (Map<?, ?>) object(id);
      synchronized (map) {
        return new LinkedHashMap<>(map);
      }
    }
  }
}
