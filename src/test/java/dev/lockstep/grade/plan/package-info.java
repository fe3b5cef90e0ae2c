/** Tests of what is asked. */
@NullMarked
package dev.lockstep.grade.plan;

import org.jspecify.annotations.NullMarked;
