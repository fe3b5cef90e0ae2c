package dev.lockstep.cpython;

import static dev.lockstep.cpython.CPythonTest.PROGRAMS;
import static dev.lockstep.cpython.CPythonTest.TRANSCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.witness.cpython.CPython;
import dev.lockstep.witness.cpython.Observation;
import dev.lockstep.witness.cpython.Transcript;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The recorded transcripts agree with what the programs promise, on each version. */
class TranscriptsTest {

  /** With {@code -Dlockstep.cpython=record} they are made anew first, on every CPython found. */
  @Test
  void agreeWithThePrograms() throws Exception {
    if (System.getProperty("lockstep.cpython", "").equals("record")) {
      record();
    }
    List<Observation> programs = Observation.readAll(PROGRAMS);
    List<Transcript> transcripts = Transcript.readAll(TRANSCRIPTS);
    assertThat(transcripts).as("recorded transcripts").isNotEmpty();
    for (Transcript transcript : transcripts) {
      Map<String, List<String>> expected = new TreeMap<>();
      programs.forEach(p -> expected.put(p.name(), p.expected(transcript.version())));
      assertThat(transcript.lines())
          .as(
              "the transcript of CPython %s (to record anew: CONTRIBUTING.md)",
              transcript.version())
          .isEqualTo(expected);
    }
  }

  private static void record() throws IOException, InterruptedException {
    for (CPython python : CPython.all()) {
      Map<String, List<String>> lines = new TreeMap<>();
      for (Observation program : Observation.readAll(PROGRAMS)) {
        lines.put(program.name(), python.run(program.file()).lines());
      }
      new Transcript(python.version(), lines).write(TRANSCRIPTS);
    }
  }
}
