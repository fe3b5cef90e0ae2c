/** Shards: none is lost, none is taken twice, and none that is missing goes unnoticed. */
@NullMarked
package dev.lockstep.grade.shard;

import org.jspecify.annotations.NullMarked;
