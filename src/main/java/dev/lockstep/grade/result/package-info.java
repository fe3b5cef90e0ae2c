/**
 * What grading has found out: records, and their one canonical form, {@code results.json}. Every
 * page and every format is written from these and from nothing else.
 */
@NullMarked
package dev.lockstep.grade.result;

import org.jspecify.annotations.NullMarked;
