package dev.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All sources look as google-java-format has them. To format them: {@code mvn test
 * -Dtest=SourceFormatTest -Dlockstep.format=fix}.
 */
class SourceFormatTest {

  private final Formatter formatter = new Formatter();

  @Test
  void sourcesAreFormatted() throws Exception {
    boolean fix = System.getProperty("lockstep.format", "").equals("fix");
    List<Path> unformatted = new ArrayList<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      String formatted =
          formatter.formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(text));
      if (fix) {
        Files.writeString(source, formatted);
      } else if (!formatted.equals(text)) {
        unformatted.add(source);
      }
    }
    assertThat(unformatted)
        .as("sources to format: mvn test -Dtest=SourceFormatTest -Dlockstep.format=fix")
        .isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
