package dev.lockstep.witness.explore;

import java.io.Serializable;

/**
 * What is to be explored.
 *
 * @param program the class of the program
 * @param subject the class of the implementation that it uses
 * @param executions how many executions are tried at most
 */
record Order(String program, String subject, int executions) implements Serializable {}
