package dev.lockstep.grade.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Path file = folder.resolve("deep/results.json");
    ResultFile.write(Samples.run(), file);
    assertThat(ResultFile.readRun(file)).isEqualTo(Samples.run());
    ResultFile.write(Samples.withEveryOutcome(), file);
    assertThat(ResultFile.readSubmission(file)).isEqualTo(Samples.withEveryOutcome());
    assertThat(folder.resolve("deep"))
        .as("no half file is left")
        .isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
  }

  @Test
  void wordsAreWrittenAndNotNames() throws IOException {
    Path file = folder.resolve("results.json");
    ResultFile.write(Samples.run(), file);
    assertThat(Files.readString(file))
        .contains("\"not attempted\"", "\"our fault\"", "\"not compiled\"", "\"left out\"")
        .contains("\"2026-11-21T06:00:00Z\"");
  }

  @Test
  void whatIsNoResultIsSaidInWords() throws IOException {
    Path file = folder.resolve("results.json");
    Files.writeString(file, "{\"format\": 1, \"assignment\": ");
    assertThatThrownBy(() -> ResultFile.readRun(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file + " cannot be read as results of Lockstep");
  }

  @Test
  void resultsThatAreNotThereAreMissedInWords() {
    Path file = folder.resolve("results.json");
    assertThatThrownBy(() -> ResultFile.readRun(file)).hasMessage("there are no results " + file);
  }

  @Test
  void onlyAPassEarnsPoints() {
    assertThat(Samples.withEveryOutcome().score().total()).isEqualTo(new BigDecimal("1.5"));
    assertThat(Samples.withEveryOutcome().score().max()).isEqualTo(new BigDecimal("12.0"));
  }
}
