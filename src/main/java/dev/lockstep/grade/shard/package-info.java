/** Shards: a run that is spread over several machines, and put together again. */
@NullMarked
package dev.lockstep.grade.shard;

import org.jspecify.annotations.NullMarked;
