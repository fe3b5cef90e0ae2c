/**
 * The small reference implementation: real child JVMs and real threads.
 *
 * <p>To read it, start with {@link dev.lockstep.reference.process.ChildProcess} (what the caller
 * holds), go on with {@link dev.lockstep.reference.process.ChildJvm} (the child as the operating
 * system sees it), {@link dev.lockstep.reference.process.Assignment} (what travels to it) and
 * {@link dev.lockstep.reference.process.ChildMain} (the child from within), and end with {@link
 * dev.lockstep.reference.process.EndOfProgram}.
 *
 * <p>To read the pool, start with {@link dev.lockstep.reference.ProcessPool} (what the caller
 * holds), go on with {@link dev.lockstep.reference.WorkerCrew} (who does what, and when), {@link
 * dev.lockstep.reference.Worker} and {@link dev.lockstep.reference.WorkerLoop} (a worker from
 * outside and from within). {@link dev.lockstep.reference.ProcessExecutor} stands on the same crew.
 * A manager is {@link dev.lockstep.reference.ServerManager}, its server {@link
 * dev.lockstep.reference.ManagerServer}, and {@link dev.lockstep.reference.RemoteObject} is what is
 * behind a proxy.
 */
@NullMarked
package dev.lockstep.reference;

import org.jspecify.annotations.NullMarked;
