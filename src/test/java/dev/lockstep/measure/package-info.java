/** The witness {@code measure}: ratios measured in one run, with their spread. */
@NullMarked
package dev.lockstep.measure;

import org.jspecify.annotations.NullMarked;
