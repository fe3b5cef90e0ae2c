/** Tests of the JVM of a submission. */
@NullMarked
package dev.lockstep.grade.worker;

import org.jspecify.annotations.NullMarked;
