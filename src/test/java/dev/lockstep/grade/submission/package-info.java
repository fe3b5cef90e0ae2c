/** Tests of what is handed in. */
@NullMarked
package dev.lockstep.grade.submission;

import org.jspecify.annotations.NullMarked;
