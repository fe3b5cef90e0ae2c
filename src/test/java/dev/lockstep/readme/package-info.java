/** Keeps README.md true: its example is run, and its output is compared. */
@NullMarked
package dev.lockstep.readme;

import org.jspecify.annotations.NullMarked;
