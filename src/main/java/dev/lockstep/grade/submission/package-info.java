/**
 * Submissions: finds them, whatever system they were downloaded from, and takes the sources out of
 * them safely. What is left out is said by name, and nothing else is lost by it.
 */
@NullMarked
package dev.lockstep.grade.submission;

import org.jspecify.annotations.NullMarked;
