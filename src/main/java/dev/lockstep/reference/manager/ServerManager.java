package dev.lockstep.reference.manager;

import dev.lockstep.api.Function;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Manager;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Process;
import dev.lockstep.api.Queue;
import dev.lockstep.api.StartException;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.reference.calls.Ending;
import dev.lockstep.reference.calls.Waits;
import dev.lockstep.reference.memory.MessageQueue;
import dev.lockstep.reference.memory.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A manager: starts its server, and gives out proxies of the objects there. */
public final class ServerManager implements Manager {

  /** How long the server may take to obey, before it is ended by force. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private static final Duration GLANCE = Duration.ofMillis(100);

  private static final AtomicInteger MADE = new AtomicInteger();

  private final Process process;
  private final ManagerConnection.Address address;
  private final ManagerServer.Registry registry;

  /** Starts the server as one of these processes, and waits for it in this way. */
  public ServerManager(Multiprocessing processes, Waiting waiting) {
    MessageQueue announcements = MessageQueue.create(waiting, 0);
    this.process =
        processes.process(
            TaskOptions.of(ManagerServer::run, announcements.path(), waiting.number())
                .named("Manager-" + MADE.incrementAndGet())
                .daemon(true));
    process.start();
    String doorbell = announced(announcements);
    this.address =
        new ManagerConnection.Address(doorbell, process.pid().orElseThrow(), waiting.number());
    this.registry = object(ManagerServer.REGISTRY).as(ManagerServer.Registry.class);
  }

  private String announced(MessageQueue announcements) {
    try {
      byte[] path = null;
      while (path == null) {
        boolean ended = !process.isAlive();
        path = announcements.get(GLANCE);
        if (path == null && ended) {
          throw new StartException(process.name() + " ended before it could begin");
        }
      }
      return new String(path, StandardCharsets.UTF_8);
    } catch (InterruptedException e) {
      process.kill();
      Thread.currentThread().interrupt();
      throw new StartException("interrupted while " + process.name() + " was being started", e);
    }
  }

  private RemoteObject object(long id) {
    return new RemoteObject(address, id);
  }

  @Override
  public <T> T create(Class<T> type, Function.Of0<? extends T> maker) {
    if (!type.isInterface()) {
      throw new IllegalArgumentException(
          type.getName() + " is no interface: an object is used through one.");
    }
    try {
      return object(registry.create(maker)).as(type);
    } catch (Exception e) {
      return Ending.<T>threw(e).getUnchecked();
    }
  }

  @Override
  public <T extends @Nullable Object> Queue<T> queue(int maxSize) {
    return new RemoteQueue<>(object(registry.queue(maxSize)));
  }

  @Override
  public Lock lock() {
    return new RemoteLock(object(registry.lock()));
  }

  @Override
  public <E extends @Nullable Object> List<E> list() {
    return new RemoteList<>(object(registry.list()));
  }

  @Override
  public <K, V extends @Nullable Object> Map<K, V> map() {
    return new RemoteMap<>(object(registry.map()));
  }

  @Override
  public void close() {
    ManagerConnection.forget(address);
    process.terminate();
    Waits.uninterruptibly(() -> {
      if (!process.join(GRACE)) {
        process.kill();
        process.join();
      }
    });
  }
}
