package dev.lockstep.witness.explore;

import java.io.Serializable;

/**
 * One step of an interleaving.
 *
 * @param thread whose step it is
 * @param depth 0 in the program itself, 1 in what it called, and so on
 * @param text what was done, in words
 */
public record Step(String thread, int depth, String text) implements Serializable {}
