/**
 * The JVM in which a submission runs, from both sides: it reports what happens there, and nobody in
 * there decides anything.
 */
@NullMarked
package dev.lockstep.grade.worker;

import org.jspecify.annotations.NullMarked;
