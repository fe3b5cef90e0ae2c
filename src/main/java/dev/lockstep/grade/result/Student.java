package dev.lockstep.grade.result;

import java.util.Optional;

/**
 * Whose submission it is, as far as the name of its folder or archive tells.
 *
 * @param name the name, as it is to be shown
 * @param number the number that Canvas (of the student) or Moodle (of the participant) put into it
 * @param late whether Canvas marked it as late
 */
public record Student(String name, Optional<String> number, boolean late) {}
