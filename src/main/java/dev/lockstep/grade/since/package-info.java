/** What another run changed. */
@NullMarked
package dev.lockstep.grade.since;

import org.jspecify.annotations.NullMarked;
