/** Tests of containment. */
@NullMarked
package dev.lockstep.grade.sandbox;

import org.jspecify.annotations.NullMarked;
