/**
 * Calls that are made in another place than where they are asked for; pools, executors and managers
 * stand on them.
 *
 * <p>Start with {@link dev.lockstep.reference.calls.Request} (what is to be called) and {@link
 * dev.lockstep.reference.calls.Outcome} (what came of it), which travel as bytes in a {@link
 * dev.lockstep.reference.calls.Message}. {@link dev.lockstep.reference.calls.Ending} is how one
 * task ended, and {@link dev.lockstep.reference.calls.Waits} is about waiting for it.
 */
@NullMarked
package dev.lockstep.reference.calls;

import org.jspecify.annotations.NullMarked;
