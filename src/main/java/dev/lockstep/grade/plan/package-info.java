/** What is asked of a submission: parts of the interface, and the rules that ask for them. */
@NullMarked
package dev.lockstep.grade.plan;

import org.jspecify.annotations.NullMarked;
