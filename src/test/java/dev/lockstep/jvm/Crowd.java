package dev.lockstep.jvm;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/**
 * A program with a few threads that wait. It writes a line when each of them has begun, and ends
 * when its standard input does.
 */
final class Crowd {

  static final int SIZE = 3;
  static final String NAME = "crowd-";

  private Crowd() {}

  public static void main(String[] none) throws IOException, InterruptedException {
    CountDownLatch begun = new CountDownLatch(SIZE);
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 1; i <= SIZE; i++) {
      Thread.ofPlatform().daemon().name(NAME + i).start(() -> await(begun, never));
    }
    begun.await();
    System.out.println("all have begun");
    System.in.read();
  }

  private static void await(CountDownLatch begun, CountDownLatch never) {
    begun.countDown();
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
