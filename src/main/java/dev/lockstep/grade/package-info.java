/**
 * The grader: a folder of submissions in, a score and a lesson for each out. This package puts the
 * parts together; those below it know nothing of each other but what they have to.
 */
@NullMarked
package dev.lockstep.grade;

import org.jspecify.annotations.NullMarked;
