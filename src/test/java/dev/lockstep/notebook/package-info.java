/** The notebooks and their kernel are tested here. */
@NullMarked
package dev.lockstep.notebook;

import org.jspecify.annotations.NullMarked;
