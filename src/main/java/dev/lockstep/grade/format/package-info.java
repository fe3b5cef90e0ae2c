/** The results in the forms that other systems read; all are written from the records. */
@NullMarked
package dev.lockstep.grade.format;

import org.jspecify.annotations.NullMarked;
