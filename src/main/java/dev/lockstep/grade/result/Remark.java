package dev.lockstep.grade.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * Something to be said about a file of a submission: an error of the compiler, or why the file was
 * left out.
 *
 * @param kind what kind of remark
 * @param file the file within the submission; empty if it is about the whole
 * @param line the line, from 1
 * @param text the words, the compiler's own if it is an error of the compiler
 */
public record Remark(Kind kind, String file, Optional<Integer> line, String text) {

  /** Kinds of remarks. */
  public enum Kind {
    /** The compiler refused it. */
    @JsonProperty("error")
    ERROR,
    /** It was left out, and grading went on. */
    @JsonProperty("left out")
    LEFT_OUT,
    /** Worth knowing. */
    @JsonProperty("note")
    NOTE
  }

  /** About a file. */
  public static Remark leftOut(String file, String text) {
    return new Remark(Kind.LEFT_OUT, file, Optional.empty(), text);
  }

  /** About the whole. */
  public static Remark note(String text) {
    return new Remark(Kind.NOTE, "", Optional.empty(), text);
  }
}
