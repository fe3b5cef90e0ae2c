@NullMarked
package dev.lockstep.grade.claim;

import org.jspecify.annotations.NullMarked;
