/**
 * The real {@code fork}, called from Java: what the chapter FORK says, seen on a real kernel.
 *
 * <p>A JVM has many threads, and a fork copies only the one that calls it. A child that needed any
 * of the others, to compile or to collect garbage, would wait for ever. So a helper JVM of its own
 * forks, which only interprets; it has done all that the child will do once before; and the child
 * does nothing but call the C library, and ends by {@code _exit}. That works nearly always. A try
 * that the JVM spoils is counted and said, and made again.
 */
@NullMarked
package dev.lockstep.witness.fork;

import org.jspecify.annotations.NullMarked;
