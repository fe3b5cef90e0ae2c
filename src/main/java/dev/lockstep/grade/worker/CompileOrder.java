package dev.lockstep.grade.worker;

import java.util.List;

/**
 * What the compiler has to do.
 *
 * @param files the sources
 * @param classPath what they may use
 * @param classes where the classes go
 * @param nothing an empty folder: where processors and further sources would be looked for
 */
record CompileOrder(List<String> files, String classPath, String classes, String nothing) {}
