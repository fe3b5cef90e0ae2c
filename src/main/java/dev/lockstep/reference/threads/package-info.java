/**
 * Threads of one process, and what they need to work together, on the platform's small means.
 *
 * <p>To read it, start with {@link dev.lockstep.reference.threads.PlatformThreads} (what the caller
 * asks for) and go on with {@link dev.lockstep.reference.threads.PlatformThread} (what it gets).
 * {@link dev.lockstep.reference.threads.SimpleLock} is a flag in a monitor, {@link
 * dev.lockstep.reference.threads.SimpleQueue} a list in one. Beside them stand the same things over
 * {@code java.util.concurrent}, which pass the same rules.
 */
@NullMarked
package dev.lockstep.reference.threads;

import org.jspecify.annotations.NullMarked;
