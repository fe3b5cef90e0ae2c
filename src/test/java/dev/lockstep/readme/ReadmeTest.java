package dev.lockstep.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;
import dev.lockstep.grade.cli.Lockstep;
import dev.lockstep.reference.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

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

  /** The programs that stand there, in this order. The first block of text is a table's head. */
  private static final List<Class<?>> PROGRAMS = List.of(Hello.class, Talk.class);

  @Test
  void theExamplesAreThePrograms() throws IOException {
    for (int i = 0; i < PROGRAMS.size(); i++) {
      String file = "src/test/java/" + PROGRAMS.get(i).getName().replace('.', '/') + ".java";
      String source = Files.readString(Path.of(file));
      assertThat(blocks("java").get(i)).isEqualTo(source.substring(source.indexOf("import ")));
    }
  }

  @Test
  void theExamplesPrintWhatIsShown() throws Exception {
    for (int i = 0; i < PROGRAMS.size(); i++) {
      assertThat(outputOf(PROGRAMS.get(i))).isEqualTo(blocks("text").get(i + 1));
    }
  }

  private static String outputOf(Class<?> program) throws Exception {
    CompletedProgram run =
        new Reference()
            .subprocess()
            .orElseThrow()
            .run(
                Command.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName())
                    .checked());
    return run.outputText();
  }

  @Test
  void theGraderSaysWhatIsShown() throws IOException {
    assertThat(Lockstep.commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF))
        .isEqualTo(blocks("text").getLast());
  }

  /** CI runs the two commands that the README begins with. */
  @Test
  void ciRunsTheCommandsOfTheReadme() throws IOException {
    String ci =
        Files.readString(Path.of(".ci/run"))
            .replace(" -B -ntp", "")
            .replace(" -DskipUnitTests", "");
    blocks("sh").stream()
        .limit(2)
        .flatMap(String::lines)
        .forEach(command -> assertThat(ci.lines()).as("lines of .ci/run").contains(command));
  }
}
