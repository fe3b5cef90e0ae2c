/** What children of the notebooks do: a child process finds its classes here, not in a cell. */
@NullMarked
package dev.lockstep.tasks;

import org.jspecify.annotations.NullMarked;
