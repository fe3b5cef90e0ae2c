@NullMarked
package dev.lockstep.grade.rubric;

import org.jspecify.annotations.NullMarked;
