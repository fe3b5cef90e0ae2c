package dev.lockstep.grade.worker;

import java.util.List;

/**
 * What a worker has to do.
 *
 * @param socket where it reports to
 * @param classes the submission's classes; the first of them that is an implementation is run
 * @param tasks the rules to run, in this order
 */
record Order(String socket, List<String> classes, List<Task> tasks) {}
