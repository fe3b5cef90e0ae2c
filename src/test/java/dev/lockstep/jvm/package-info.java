/** The witness {@code jvm}: tests of the Java platform itself, on which all of this runs. */
@NullMarked
package dev.lockstep.jvm;

import org.jspecify.annotations.NullMarked;
