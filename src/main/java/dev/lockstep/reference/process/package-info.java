/**
 * A process as a JVM of its own.
 *
 * <p>Start with {@link dev.lockstep.reference.process.ChildProcess} (what the caller holds) and
 * {@link dev.lockstep.reference.process.Children} (who makes it), go on with {@link
 * dev.lockstep.reference.process.ChildJvm} (the child as the operating system sees it), which
 * {@link dev.lockstep.reference.process.StartMethod} gets and {@link
 * dev.lockstep.reference.process.Spare} has ready, with {@link
 * dev.lockstep.reference.process.Assignment} and {@link dev.lockstep.reference.process.Identity}
 * (what travels to it) and with {@link dev.lockstep.reference.process.ChildMain} (the child from
 * within). The rest is about who is who ({@link dev.lockstep.reference.process.ThisProcess}, {@link
 * dev.lockstep.reference.process.ProcessElsewhere}) and how it all ends: {@link
 * dev.lockstep.reference.process.EndOfProgram}, {@link dev.lockstep.reference.process.ParentWatch},
 * {@link dev.lockstep.reference.process.ExitCode} and {@link
 * dev.lockstep.reference.process.Signals}.
 */
@NullMarked
package dev.lockstep.reference.process;

import org.jspecify.annotations.NullMarked;
