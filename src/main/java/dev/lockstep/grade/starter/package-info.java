/** Starter projects: what a student begins with, and needs nothing besides. */
@NullMarked
package dev.lockstep.grade.starter;

import org.jspecify.annotations.NullMarked;
