@NullMarked
package dev.lockstep.grade.format;

import org.jspecify.annotations.NullMarked;
