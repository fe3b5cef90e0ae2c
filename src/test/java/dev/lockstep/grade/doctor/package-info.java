/** The doctor: what it finds is true, and the attacks that it brings along are all there. */
@NullMarked
package dev.lockstep.grade.doctor;

import org.jspecify.annotations.NullMarked;
