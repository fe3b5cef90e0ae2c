package dev.lockstep.witness.cpython;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one CPython printed for each program, kept in a file named after its version, so that a
 * machine without Python has evidence, too, and changes between versions can be seen.
 *
 * @param version the CPython's version
 * @param lines what it printed, by the program's name
 */
public record Transcript(Version version, Map<String, List<String>> lines) {

  private static final String ENDING = ".txt";
  private static final String HEADING = "== ";

  /** Writes the transcript into this folder. */
  public void write(Path folder) throws IOException {
    List<String> text = new ArrayList<>();
    new TreeMap<>(lines)
        .forEach((program, printed) -> {
          text.add(HEADING + program);
          text.addAll(printed);
        });
    Files.createDirectories(folder);
    Files.write(folder.resolve(version + ENDING), text);
  }

  /** The transcripts in this folder, the newest version first. */
  public static List<Transcript> readAll(Path folder) throws IOException {
    List<Transcript> transcripts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
        transcripts.add(read(file));
      }
    }
    transcripts.sort(Comparator.comparing(Transcript::version).reversed());
    return transcripts;
  }

  private static Transcript read(Path file) throws IOException {
    Map<String, List<String>> lines = new TreeMap<>();
    List<String> current = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(HEADING)) {
        current = new ArrayList<>();
        lines.put(line.substring(HEADING.length()), current);
      } else {
        current.add(line);
      }
    }
    return new Transcript(Version.parse(file.getFileName().toString().replace(ENDING, "")), lines);
  }
}
