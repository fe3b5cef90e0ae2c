/**
 * The Java kernel: it speaks Jupyter's protocol by a library, and runs cells in JShell. Only this
 * package knows that library.
 */
@NullMarked
package dev.lockstep.notebook.kernel;

import org.jspecify.annotations.NullMarked;
