/**
 * Executors and their futures.
 *
 * <p>Start with {@link dev.lockstep.reference.executor.Executors}, which makes them and waits for
 * futures, go on with {@link dev.lockstep.reference.executor.ThreadExecutor}, which is complete in
 * itself, and end with {@link dev.lockstep.reference.executor.ProcessExecutor}, which stands on a
 * pool's crew. Both give a {@link dev.lockstep.reference.executor.TaskFuture} for each task, and
 * {@link dev.lockstep.reference.executor.ResultsInOrder} for many.
 */
@NullMarked
package dev.lockstep.reference.executor;

import org.jspecify.annotations.NullMarked;
