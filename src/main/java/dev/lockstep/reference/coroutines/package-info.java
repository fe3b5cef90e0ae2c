/**
 * Coroutines on threads of which one runs at a time. To read it, start with {@link
 * dev.lockstep.reference.coroutines.ThreadedCoroutine}.
 */
@NullMarked
package dev.lockstep.reference.coroutines;

import org.jspecify.annotations.NullMarked;
