/** Tests of the command line. */
@NullMarked
package dev.lockstep.grade.cli;

import org.jspecify.annotations.NullMarked;
