/** The command line: {@code lockstep}. */
@NullMarked
package dev.lockstep.grade.cli;

import org.jspecify.annotations.NullMarked;
