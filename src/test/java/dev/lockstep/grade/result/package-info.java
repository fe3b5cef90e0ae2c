/** Tests of the results' one canonical form. */
@NullMarked
package dev.lockstep.grade.result;

import org.jspecify.annotations.NullMarked;
