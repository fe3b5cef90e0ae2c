package dev.lockstep.grade.worker;

/**
 * An error of the compiler.
 *
 * @param file the source; empty if it is about none
 * @param line its line, from 1; 0 if it is about none
 * @param text the compiler's words
 */
record Complaint(String file, long line, String text) {}
