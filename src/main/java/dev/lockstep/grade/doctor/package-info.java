/**
 * Looks at the machine: how well it contains foreign code, what would make it better, and whether
 * the attacks that Lockstep brings along get what they deserve on it.
 */
@NullMarked
package dev.lockstep.grade.doctor;

import org.jspecify.annotations.NullMarked;
