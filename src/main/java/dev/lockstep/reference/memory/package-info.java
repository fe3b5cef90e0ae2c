/**
 * Shared memory between processes, and what can be built on it: words to wait on, a mutex that
 * survives its holder's death, a queue of messages.
 *
 * <p>The memory is a file without a name, mapped by all who share it, so nothing is left of it when
 * the last of them ends, however it ends. To wait, a process asks the kernel ({@link
 * dev.lockstep.reference.memory.Futex}) or, without native access, looks again and again ({@link
 * dev.lockstep.reference.memory.Polling}).
 */
package dev.lockstep.reference.memory;
