package dev.lockstep.witness;

import java.util.Arrays;
import java.util.List;

/**
 * Which claims a run is about: all of them, unless the system property {@code lockstep.claims}
 * names some. What prepares many programs at once prepares only those that are wanted.
 */
public final class Wanted {

  /** The system property with the ids, separated by commas. */
  public static final String CLAIMS = "lockstep.claims";

  private Wanted() {}

  /** Whether the run is about one of these claims. */
  public static boolean anyOf(String... claims) {
    String wanted = System.getProperty(CLAIMS, "");
    return wanted.isEmpty() || Arrays.stream(claims).anyMatch(List.of(wanted.split(","))::contains);
  }
}
