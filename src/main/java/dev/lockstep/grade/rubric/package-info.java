/** What a rule is worth: points, bonus, lateness, and what people decide otherwise. */
@NullMarked
package dev.lockstep.grade.rubric;

import org.jspecify.annotations.NullMarked;
