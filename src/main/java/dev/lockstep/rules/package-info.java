/**
 * The rules: what any implementation has to do, one class per chapter of the specification.
 *
 * <p>A rule is a JUnit test. To put an implementation on trial, extend the classes of the chapters
 * it attempts and say in {@link dev.lockstep.rules.Rules#implementation()} which one it is. What an
 * implementation does not offer is not attempted: its rules are skipped and counted, and neither
 * passed nor failed.
 */
@NullMarked
package dev.lockstep.rules;

import org.jspecify.annotations.NullMarked;
