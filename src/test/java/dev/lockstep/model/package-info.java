/**
 * What the machine proves: a property for each claim, and wrong machines on which the properties
 * fail.
 */
@NullMarked
package dev.lockstep.model;

import org.jspecify.annotations.NullMarked;
