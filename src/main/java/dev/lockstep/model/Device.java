package dev.lockstep.model;

import java.util.ArrayList;
import java.util.List;

/** A device, and its requests: it serves the first one, and then the next (OS-22). */
public record Device(String name, List<Order> queue) {

  /** A request: who asked for it, and how many ticks it will still take. */
  record Order(int tid, int ticks) {}

  Device ordered(int tid, int ticks) {
    return new Device(name, Copies.with(queue, new Order(tid, ticks)));
  }

  Device ticked() {
    List<Order> next = new ArrayList<>(queue);
    next.set(0, new Order(queue.getFirst().tid(), queue.getFirst().ticks() - 1));
    return new Device(name, List.copyOf(next));
  }

  Device without(int tid) {
    return new Device(name, queue.stream().filter(order -> order.tid() != tid).toList());
  }
}
