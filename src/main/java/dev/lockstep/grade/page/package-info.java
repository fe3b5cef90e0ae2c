/** Pages for people: one for each student, one for the class. They need no network. */
@NullMarked
package dev.lockstep.grade.page;

import org.jspecify.annotations.NullMarked;
