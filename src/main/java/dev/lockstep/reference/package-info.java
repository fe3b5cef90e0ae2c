/**
 * The small reference implementation: real child JVMs and real threads.
 *
 * <p>To read it, start with {@link dev.lockstep.reference.ChildProcess} (what the caller holds), go
 * on with {@link dev.lockstep.reference.ChildJvm} (the child as the operating system sees it),
 * {@link dev.lockstep.reference.Assignment} (what travels to it) and {@link
 * dev.lockstep.reference.ChildMain} (the child from within), and end with {@link
 * dev.lockstep.reference.EndOfProgram}.
 */
@NullMarked
package dev.lockstep.reference;

import org.jspecify.annotations.NullMarked;
