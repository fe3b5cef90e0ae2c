package dev.lockstep.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.witness.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any claim that is written in the format is read back as it was. */
class LedgerProperties {

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenIsReadBack(@ForAll("claims") Claim claim) throws IOException {
    Path directory = Files.createTempDirectory("spec");
    SpecFolder folder = SpecFolder.in(directory).write("join", write(claim));
    try {
      Claim read = Ledger.read(directory).find(claim.id()).orElseThrow();
      assertThat(read).usingRecursiveComparison().ignoringFields("file").isEqualTo(claim);
    } finally {
      for (String chapter : Ledger.CHAPTERS) {
        Files.delete(folder.file(chapter));
      }
      Files.delete(directory);
    }
  }

  private static String write(Claim claim) {
    String sources = claim.sources().stream().map(Source::words).collect(Collectors.joining("; "));
    String witnesses =
        claim.duties().stream().map(LedgerProperties::write).collect(Collectors.joining(", "));
    return SpecFolder.claim(
        claim.id(),
        "- **Claim:** "
            + claim.text()
            + "\n"
            + "- **Source:** "
            + sources
            + "\n"
            + "- **Verdict:** "
            + claim.verdict().word()
            + "\n"
            + claim.why().map(why -> "- **Why:** " + why + "\n").orElse("")
            + "- **Witnesses:** "
            + (witnesses.isEmpty() ? "background" : witnesses)
            + "\n");
  }

  private static String write(Duty duty) {
    return duty.witness().word() + duty.note().map(note -> " (" + note + ")").orElse("");
  }

  @Provide
  Arbitrary<Claim> claims() {
    return Combinators.combine(text(), sources(), Arbitraries.of(Verdict.class), text(), duties())
        .as((text, sources, verdict, why, duties) ->
            new Claim(
                SpecFolder.id("join", 1),
                "join",
                text,
                sources,
                verdict,
                Optional.of(why),
                duties,
                Path.of("ignored"),
                5));
  }

  /** What a line may hold: words with marks that mean something in Markdown and in the format. */
  private static Arbitrary<String> text() {
    return Arbitraries.of("`join()`", "*all*", "“D0”", "a; b", "x, y", "(z)", "<b>", "l.3–4", "**")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(words -> String.join(" ", words));
  }

  private static Arbitrary<List<Source>> sources() {
    Arbitrary<Source> place =
        Combinators.combine(
                Arbitraries.of("D0", "D4"),
                Arbitraries.of("Queue", "pid and ppid"),
                Arbitraries.integers().between(1, 300),
                Arbitraries.integers().between(0, 20))
            .as((document, section, from, more) ->
                new Source.Place(document, section, from, from + more));
    Arbitrary<Source> implied =
        Arbitraries.of("by " + SpecFolder.id("lock", 8), "(what users expect)")
            .map(Source.Implied::new);
    return Arbitraries.oneOf(place, implied).list().ofMinSize(1).ofMaxSize(4);
  }

  private static Arbitrary<List<Duty>> duties() {
    Arbitrary<Optional<String>> note = Arbitraries.of("a note; two", "no `lock`").optional();
    return Combinators.combine(Arbitraries.of(Witness.class), note)
        .as(Duty::new)
        .list()
        .uniqueElements(Duty::witness)
        .ofMaxSize(4);
  }
}
