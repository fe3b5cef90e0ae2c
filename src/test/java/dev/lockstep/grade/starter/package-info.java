@NullMarked
package dev.lockstep.grade.starter;

import org.jspecify.annotations.NullMarked;
