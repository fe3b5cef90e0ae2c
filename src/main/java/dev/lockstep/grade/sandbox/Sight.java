package dev.lockstep.grade.sandbox;

/** What code in a cell was found to be able to do. */
enum Sight {
  /** It runs at all. */
  RUNS("nothing runs in it"),
  /** It sees processes outside. */
  PROCESSES("processes outside are seen"),
  /** It has a network. */
  NETWORK("there is a network"),
  /** It reads files outside that anybody may read. */
  FILES("files outside that anybody may read are seen"),
  /** It reads files outside that only the grader's user may read. */
  SECRETS("files of the grader's user are read");

  private final String words;

  Sight(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
