/** Asks a real CPython. */
@NullMarked
package dev.lockstep.cpython;

import org.jspecify.annotations.NullMarked;
