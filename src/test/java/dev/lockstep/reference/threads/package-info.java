/** Tests of the reference's threads that no rule can ask of every implementation. */
@NullMarked
package dev.lockstep.reference.threads;

import org.jspecify.annotations.NullMarked;
