/** Tests of the reference implementation that no rule can ask for. */
@NullMarked
package dev.lockstep.reference;

import org.jspecify.annotations.NullMarked;
