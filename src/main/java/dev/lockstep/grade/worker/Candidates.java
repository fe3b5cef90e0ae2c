package dev.lockstep.grade.worker;

import dev.lockstep.api.Implementation;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Which of a submission's classes are implementations. Looking at them runs no code of theirs. */
final class Candidates {

  private final List<String> found = new ArrayList<>();
  private final List<String> unfinished = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private Candidates() {}

  static Report.Offered of(List<String> classes) {
    Candidates candidates = new Candidates();
    classes.forEach(candidates::look);
    if (candidates.found.isEmpty()) { // else they are what others are built on
      candidates.problems.addAll(candidates.unfinished);
    }
    return new Report.Offered(candidates.found, candidates.problems);
  }

  private void look(String name) {
    try {
      Class<?> type = Class.forName(name, false, Candidates.class.getClassLoader());
      if (Implementation.class.isAssignableFrom(type) && !type.isInterface()) {
        judge(type);
      }
    } catch (ClassNotFoundException | LinkageError e) {
      problems.add(name + " cannot be loaded: " + e);
    }
  }

  private void judge(Class<?> type) {
    if (Modifier.isAbstract(type.getModifiers())) {
      unfinished.add(type.getName() + " is abstract, so it cannot be graded");
    } else if (!hasPublicConstructor(type)) {
      problems.add(
          type.getName()
              + " has to be public, with a public constructor without parameters, to be graded");
    } else {
      found.add(type.getName());
    }
  }

  private static boolean hasPublicConstructor(Class<?> type) {
    try {
      type.getConstructor();
      return Modifier.isPublic(type.getModifiers());
    } catch (NoSuchMethodException e) {
      return false;
    }
  }
}
