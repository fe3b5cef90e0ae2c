/**
 * The small reference implementation: real child JVMs and real threads. {@link
 * dev.lockstep.reference.Reference} puts its parts together, {@link
 * dev.lockstep.reference.ReferenceWithSpare} and {@link
 * dev.lockstep.reference.ReferenceWithoutNative} do it in other ways, and {@link
 * dev.lockstep.reference.ChildProcesses} says what it offers to processes.
 *
 * <p>Each part has a room of its own, whose description says where to start in it. To read them
 * all, begin with how things travel ({@link dev.lockstep.reference.values}) and what a process is
 * ({@link dev.lockstep.reference.process}); go on with what processes share: memory ({@link
 * dev.lockstep.reference.memory}), the locks and queues over it ({@link
 * dev.lockstep.reference.shared}) and pipes ({@link dev.lockstep.reference.pipe}). Then come those
 * who have work done: calls ({@link dev.lockstep.reference.calls}), which pools ({@link
 * dev.lockstep.reference.pool}), executors ({@link dev.lockstep.reference.executor}) and managers
 * ({@link dev.lockstep.reference.manager}) stand on.
 *
 * <p>Each of these rooms stands apart: other programs ({@link dev.lockstep.reference.program}),
 * threads ({@link dev.lockstep.reference.threads}) and coroutines ({@link
 * dev.lockstep.reference.coroutines}).
 */
@NullMarked
package dev.lockstep.reference;

import org.jspecify.annotations.NullMarked;
