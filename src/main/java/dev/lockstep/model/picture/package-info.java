/**
 * Pictures of what happened on the model machine, as SVG: a run as a timeline, processes as memory,
 * an interleaving as a table. Their text can be selected, and no colour stands alone.
 */
@NullMarked
package dev.lockstep.model.picture;

import org.jspecify.annotations.NullMarked;
