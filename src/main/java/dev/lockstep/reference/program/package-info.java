/**
 * Other programs, run as processes.
 *
 * <p>Start with {@link dev.lockstep.reference.program.Programs}, which starts them. {@link
 * dev.lockstep.reference.program.Program} is one that runs.
 */
@NullMarked
package dev.lockstep.reference.program;

import org.jspecify.annotations.NullMarked;
