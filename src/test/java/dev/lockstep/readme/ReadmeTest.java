package dev.lockstep.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;
import dev.lockstep.reference.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What README.md shows is so. */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```");

  private static List<String> blocks(String language) throws IOException {
    Matcher matcher = BLOCK.matcher(Files.readString(README));
    return matcher
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  @Test
  void theExampleIsTheProgram() throws IOException {
    String source = Files.readString(Path.of("src/test/java/dev/lockstep/readme/Hello.java"));
    assertThat(blocks("java").getFirst()).isEqualTo(source.substring(source.indexOf("import ")));
  }

  @Test
  void theExamplePrintsWhatIsShown() throws Exception {
    CompletedProgram run =
        new Reference()
            .subprocess()
            .orElseThrow()
            .run(
                Command.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Hello.class.getName())
                    .checked());
    assertThat(run.outputText()).isEqualTo(blocks("text").get(1));
  }

  /** CI runs the commands that the README gives, and nothing else. */
  @Test
  void ciRunsTheCommandsOfTheReadme() throws IOException {
    String ci = Files.readString(Path.of(".ci/run")).replace(" -B -ntp", "");
    blocks("sh").stream()
        .flatMap(String::lines)
        .forEach(command -> assertThat(ci.lines()).as("lines of .ci/run").contains(command));
  }
}
