/**
 * The witness {@code explore}: small programs of a few threads, whose interleavings a model checker
 * tries one after the other.
 *
 * <p>It runs in a JVM of its own, because it rewrites the classes that it watches. It sees only
 * what threads share through fields of named classes, so a program has a class of its own and keeps
 * its state in static fields; and its word counts only after it has caught a race and a deadlock
 * that are known.
 */
@NullMarked
package dev.lockstep.witness.explore;

import org.jspecify.annotations.NullMarked;
