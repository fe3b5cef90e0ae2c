/** The claims of the specification, for pages and starter projects. */
@NullMarked
package dev.lockstep.grade.claim;

import org.jspecify.annotations.NullMarked;
