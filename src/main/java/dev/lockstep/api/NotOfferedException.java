package dev.lockstep.api;

/**
 * The implementation does not offer this. A rule that meets it is not run, which is neither a pass
 * nor a failure.
 */
public class NotOfferedException extends UnsupportedOperationException {

  private static final long serialVersionUID = 1;

  /** Says what is not offered, in words that complete "the implementation offers no …". */
  public NotOfferedException(String what) {
    super("the implementation offers no " + what);
  }
}
