/**
 * What an implementation provides: interfaces, values and exceptions, and nothing else.
 *
 * <p>The names in the large are Python's ({@code Process}, {@code join}, {@code daemon}), because
 * the documents speak of them; the habits in the small are Java's ({@link java.time.Duration} for
 * timeouts, {@link java.util.Optional} for what may be missing, unchecked exceptions whose message
 * says what to do). {@code Process} and {@code Thread} share their simple names with classes of
 * {@code java.lang}: an import settles which is meant.
 */
@NullMarked
package dev.lockstep.api;

import org.jspecify.annotations.NullMarked;
