package dev.lockstep.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report for programs: {@code claims.json} and {@code mutants.json}. */
final class JsonReport {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private record Claims(
      String generated,
      String jdk,
      int cpus,
      @Nullable String cpython,
      List<ClaimEntry> claims,
      List<String> problems) {}

  private record ClaimEntry(
      String id,
      String chapter,
      String text,
      List<String> sources,
      String verdict,
      @Nullable String why,
      String status,
      List<WitnessEntry> witnesses) {}

  private record WitnessEntry(
      String witness,
      String status,
      @Nullable String evidence,
      List<String> tests,
      @Nullable String kind,
      @Nullable String note,
      List<Said> objections,
      List<Said> silent,
      Map<String, List<JsonNode>> details) {}

  private record Said(String test, String reason) {}

  private record Mutants(List<MutantResult> mutants) {}

  private JsonReport() {}

  /** Writes both files; without mutants there is no second one, not even an older run's. */
  static void write(Report report, Path directory) throws IOException {
    JSON.writeValue(directory.resolve("claims.json"), claims(report));
    Path mutants = directory.resolve("mutants.json");
    Files.deleteIfExists(mutants);
    if (!report.mutants().isEmpty()) {
      JSON.writeValue(mutants, new Mutants(report.mutants()));
    }
  }

  private static Claims claims(Report report) {
    Report.Machine machine = report.machine();
    return new Claims(
        report.generated().toString(),
        machine.jdk(),
        machine.cpus(),
        machine.cpython().orElse(null),
        report.findings().stream().map(JsonReport::claim).toList(),
        report.problems());
  }

  private static ClaimEntry claim(Finding finding) {
    Claim claim = finding.claim();
    return new ClaimEntry(
        claim.id(),
        claim.chapter(),
        claim.text(),
        claim.sources().stream().map(Source::words).toList(),
        claim.verdict().word(),
        claim.why().orElse(null),
        finding.status().word(),
        finding.witnesses().stream().map(JsonReport::witness).toList());
  }

  private static WitnessEntry witness(Finding.Heard heard) {
    return new WitnessEntry(
        heard.duty().witness().word(),
        heard.status().word(),
        orNull(heard.evidence()),
        heard.tests(),
        orNull(heard.kind()),
        heard.duty().note().orElse(null),
        said(heard.spoken().stream().filter(one -> one.outcome() != Outcome.AGREES)),
        said(heard.silent().stream()),
        details(heard));
  }

  private static List<Said> said(Stream<Testimony> testimonies) {
    return testimonies.map(one -> new Said(one.test(), one.message())).toList();
  }

  /** As the tests published it. */
  private static Map<String, List<JsonNode>> details(Finding.Heard heard) {
    Map<String, List<JsonNode>> published = new LinkedHashMap<>();
    heard
        .details()
        .forEach((test, all) -> published.put(test, all.stream().map(Details::data).toList()));
    return published;
  }

  private static @Nullable String orNull(String words) {
    return Optional.of(words).filter(text -> !text.isEmpty()).orElse(null);
  }
}
