/**
 * The mutants: implementations with one deliberate fault each, on which the rules that ask for it
 * have to fail. {@link dev.lockstep.mutants.KillMatrixTest} sees to that.
 */
@NullMarked
package dev.lockstep.mutants;

import org.jspecify.annotations.NullMarked;
