package dev.lockstep.reference.coroutines;

import dev.lockstep.api.Coroutine;

/** A program that ends while a coroutine of its has paused. */
final class AbandoningProgram {

  private AbandoningProgram() {}

  public static void main(String[] arguments) throws Exception {
    Coroutine<String, String, String> coroutine =
        new ThreadedCoroutines().coroutine(pause -> pause.yield("has paused"));
    System.out.println(coroutine.start());
  }
}
