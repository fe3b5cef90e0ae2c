package dev.lockstep.grade.submission;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * A file of a submission.
 *
 * @param name its path within the submission, as it is written there
 * @param link whether it is a link to another one
 * @param time when it was changed
 * @param content its bytes
 */
record Entry(String name, boolean link, Instant time, Content content) {

  /** Opens the bytes. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }
}
