package dev.lockstep.ledger.site;

import dev.lockstep.witness.cpython.Transcript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a Python program printed, with the versions of CPython that agree on it.
 *
 * @param program the program's name, such as {@code PIPE-02-b}
 * @param versions the versions
 * @param lines what they printed
 */
public record Printout(String program, List<String> versions, List<String> lines) {

  /** Keeps copies of the lists. */
  public Printout {
    versions = List.copyOf(versions);
    lines = List.copyOf(lines);
  }

  /** What the programs of a claim printed: one or several, each named after the claim. */
  static List<Printout> of(String claim, List<Transcript> transcripts) {
    TreeSet<String> programs = new TreeSet<>();
    for (Transcript transcript : transcripts) {
      transcript.lines().keySet().stream()
          .filter(name -> name.equals(claim) || name.startsWith(claim + "-"))
          .forEach(programs::add);
    }
    return programs.stream().flatMap(name -> ofProgram(name, transcripts).stream()).toList();
  }

  private static List<Printout> ofProgram(String program, List<Transcript> transcripts) {
    Map<List<String>, List<String>> versions = new LinkedHashMap<>();
    for (Transcript transcript : transcripts) {
      Optional.ofNullable(transcript.lines().get(program))
          .ifPresent(lines ->
              versions
                  .computeIfAbsent(lines, same -> new ArrayList<>())
                  .add(transcript.version().toString()));
    }
    return versions.entrySet().stream()
        .map(entry -> new Printout(program, entry.getValue(), entry.getKey()))
        .toList();
  }
}
