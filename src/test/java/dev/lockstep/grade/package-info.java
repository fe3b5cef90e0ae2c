/** The grader is graded: on implementations that are known to be right, wrong, or hostile. */
@NullMarked
package dev.lockstep.grade;

import org.jspecify.annotations.NullMarked;
