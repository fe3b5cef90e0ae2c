package dev.lockstep.witness;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says for which claims a test speaks, and as which witness. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Testifies {

  /** The ids of the claims, such as {@code PROC-01}. */
  String[] value();

  /** As which witness. */
  Witness as();
}
