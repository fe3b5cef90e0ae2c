/**
 * How things travel from process to process: as bytes, and by value.
 *
 * <p>Start with {@link dev.lockstep.reference.values.Codec}, which turns any object into a message
 * and back, and go on with the small format of {@link dev.lockstep.reference.values.PlainValues},
 * with {@link dev.lockstep.reference.values.StaticMethod}, which travels by its names, and with
 * {@link dev.lockstep.reference.values.Unserializable}, which says what could not travel. What is
 * shared travels in another way: a {@link dev.lockstep.reference.values.Passenger} boards with a
 * process's arguments ({@link dev.lockstep.reference.values.Passengers}), and in its place goes a
 * {@link dev.lockstep.reference.values.Ticket}, with which the other process opens it.
 */
@NullMarked
package dev.lockstep.reference.values;

import org.jspecify.annotations.NullMarked;
