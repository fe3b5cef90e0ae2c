package dev.lockstep.grade.worker;

import java.util.List;

/**
 * What a worker has to do.
 *
 * @param socket where it reports to
 * @param classes the submission's classes, among which is the implementation
 * @param rules the ids of the rules to run, in this order; if there are none it only looks which
 *     classes are implementations
 * @param implementation the class to run them on; empty if there are no rules
 */
record Order(String socket, List<String> classes, List<String> rules, String implementation) {}
