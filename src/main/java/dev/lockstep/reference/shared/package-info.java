/**
 * What processes share: a thin layer over {@link dev.lockstep.reference.memory}, which travels to a
 * child with its arguments.
 *
 * <p>Start with {@link dev.lockstep.reference.shared.SharedLock}, the shortest, whose ticket leads
 * to the same memory in the other process. {@link
 * dev.lockstep.reference.shared.SharedReentrantLock}, {@link
 * dev.lockstep.reference.shared.SharedSemaphore} and {@link
 * dev.lockstep.reference.shared.SharedQueue} are made in the same way.
 */
@NullMarked
package dev.lockstep.reference.shared;

import org.jspecify.annotations.NullMarked;
