/** Tests of the reference's coroutines that look at their insides. */
@NullMarked
package dev.lockstep.reference.coroutines;

import org.jspecify.annotations.NullMarked;
