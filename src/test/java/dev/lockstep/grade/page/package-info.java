@NullMarked
package dev.lockstep.grade.page;

import org.jspecify.annotations.NullMarked;
