package dev.lockstep.rules;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/**
 * A rule. Its method's name begins with the id of the claim that it stands for, the same id that
 * the specification and the failure message have.
 */
@Test
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Rule {

  /** What is asked, in one sentence. */
  String value();

  /** If this fails, check … (the sentence goes on from there). */
  String check();

  /** How the rule asks. */
  Kind kind() default Kind.MUST;

  /**
   * Whether it takes luck to see that the rule is broken: how it ends depends on how threads or
   * processes happen to be scheduled, since they run at once and no gate forces their order. All
   * that such a rule decides by chance it takes from its {@link Luck}, and a grader runs it again
   * and again, each time with another seed. Of a rule that forces its order once says it all.
   */
  boolean luck() default false;

  /** How a rule asks. */
  enum Kind {
    /** This has to be so. */
    MUST,
    /** This must never be so. */
    CANNOT,
    /** This outcome has to be reachable: an implementation on which it never happens fails. */
    MAY
  }
}
