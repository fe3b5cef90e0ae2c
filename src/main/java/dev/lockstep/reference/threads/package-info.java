/**
 * The reference's threads, and what they share.
 *
 * <p>To read it, start with {@link dev.lockstep.reference.threads.PlatformThreads} (what the caller
 * asks for) and go on with {@link dev.lockstep.reference.threads.PlatformThread} (what it gets).
 */
@NullMarked
package dev.lockstep.reference.threads;

import org.jspecify.annotations.NullMarked;
