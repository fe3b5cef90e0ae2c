/**
 * The stress witness: small programs of one or two threads, which jcstress runs on real cores as
 * often as the time allows, and counts how each run came out.
 *
 * <p>One file, one claim. Every outcome says why it is so. {@code ACCEPTABLE} may appear. {@code
 * ACCEPTABLE_INTERESTING} <em>must</em> appear: if it does not, the claim is inconclusive, as a
 * race that was not seen proves nothing. {@code FORBIDDEN} must not appear: one is enough to fail.
 * A broken program stands beside its cured twin wherever there is one.
 *
 * <p>jcstress wants these classes public and not final, and their fields not private.
 */
@NullMarked
package dev.lockstep.stress;

import org.jspecify.annotations.NullMarked;
