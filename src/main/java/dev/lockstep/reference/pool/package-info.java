/**
 * Pools of worker processes.
 *
 * <p>Start with {@link dev.lockstep.reference.pool.ProcessPool} (what the caller holds), go on with
 * {@link dev.lockstep.reference.pool.WorkerCrew} (who does what, and when), with {@link
 * dev.lockstep.reference.pool.Worker} and {@link dev.lockstep.reference.pool.WorkerLoop} (a worker
 * from outside and from within), and with the {@link dev.lockstep.reference.pool.Work} that it
 * does: {@link dev.lockstep.reference.pool.CallWork} is one call, {@link
 * dev.lockstep.reference.pool.MapWork} a chunk of them. The caller gets a {@link
 * dev.lockstep.reference.pool.PendingResult}, or an {@link dev.lockstep.reference.pool.Imap}, which
 * gives results as they come.
 */
@NullMarked
package dev.lockstep.reference.pool;

import org.jspecify.annotations.NullMarked;
