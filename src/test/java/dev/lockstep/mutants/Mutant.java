package dev.lockstep.mutants;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An implementation with one deliberate fault. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Mutant {

  /** What it does wrong, in one sentence. */
  String fault();

  /**
   * The rules that have to fail on it: {@code JoinRules.JOIN_04_must_…}. Those of {@code TaskRules}
   * are written {@code ProcessTaskRules.…} or {@code ThreadTaskRules.…}. Where nearly every rule
   * shares the cause, as with a join that does not wait, the ones are named that ask for it.
   */
  String[] killedBy();
}
