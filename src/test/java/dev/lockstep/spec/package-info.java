/** The living spec: the rules of each chapter on the reference implementation. */
@NullMarked
package dev.lockstep.spec;

import org.jspecify.annotations.NullMarked;
