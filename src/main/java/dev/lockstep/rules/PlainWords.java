package dev.lockstep.rules;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a rule has seen, for somebody who knows neither the rule's code nor its libraries. */
final class PlainWords {

  private static final int FRAMES = 3;

  /** What AssertJ appends to a message about an exception. */
  private static final String TRACE = "\n\nThrowable that failed the check:";

  /** A line of a stack trace, or AssertJ's remark on those that it leaves out. */
  private static final Pattern FRAME =
      Pattern.compile(
          "\\s*(at \\S+\\(.*\\)|\\.\\.\\. ?\\d+ more|\\.\\.\\.\\(\\d+ remaining lines .*)");

  /** Their frames say nothing about the implementation. */
  private static final Pattern OURS =
      Pattern.compile(
          "(dev\\.lockstep\\.(rules|grade)|org\\.(assertj|awaitility|junit)|java|jdk)\\..*");

  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("Expecting code to raise a throwable\\.", "nothing was thrown");
    WORDS.put(
        "Expecting code not to raise a throwable but caught\\s*\"([^\"]*?)\\s*\"", "it threw $1");
    WORDS.put(
        "Expecting value to be (true|false) but was (true|false)", "expected $1, but it was $2");
    WORDS.put("Expecting actual:", "seen:");
  }

  private PlainWords() {}

  /** The message of a failed assertion, without stack traces, and in words of our own. */
  static String ofAssertion(String message) {
    int trace = message.indexOf(TRACE);
    String words =
        (trace < 0 ? message : message.substring(0, trace))
            .lines()
            .filter(line -> !FRAME.matcher(line).matches())
            .collect(joining("\n"));
    for (Map.Entry<String, String> one : WORDS.entrySet()) {
      words = words.replaceAll(one.getKey(), one.getValue());
    }
    return words;
  }

  /** An exception that nobody expected, and where in the implementation it comes from. */
  static String ofSurprise(Throwable failure) {
    return failure
        + Arrays.stream(failure.getStackTrace())
            .filter(frame -> !OURS.matcher(frame.getClassName()).matches())
            .limit(FRAMES)
            .map(frame -> "\nat " + frame)
            .collect(joining());
  }
}
