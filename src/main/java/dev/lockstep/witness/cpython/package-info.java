/**
 * The CPython witness: small Python programs, one observation each, run on a real CPython and
 * compared with what they promise; or, where there is none, their recorded transcripts.
 */
@NullMarked
package dev.lockstep.witness.cpython;

import org.jspecify.annotations.NullMarked;
