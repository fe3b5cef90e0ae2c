package dev.lockstep.ledger;

import dev.lockstep.ledger.Fields.Field;
import dev.lockstep.ledger.Fields.Name;
import dev.lockstep.witness.Witness;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a claim of its fields, and finds what is wrong with them. */
final class ClaimReader {

  private static final Pattern WITNESS = Pattern.compile("([a-z]+)(?: \\(([^(),]+)\\))?");
  private static final Pattern BACKGROUND = Pattern.compile("background(?: \\([^(),]+\\))?");
  private static final String VERDICTS =
      Arrays.stream(Verdict.values()).map(Verdict::word).collect(Collectors.joining(", "));
  private static final String WITNESSES =
      Arrays.stream(Witness.values()).map(Witness::word).collect(Collectors.joining(", "));
  private static final Field NONE = new Field("", 0);

  private final Fields fields;
  private final Errors errors;

  ClaimReader(Fields fields, Errors errors) {
    this.fields = fields;
    this.errors = errors;
  }

  /** The claim as far as it can be read; if something is wrong, there is an error, too. */
  Claim read(String id, String chapter, int line) {
    Optional<Verdict> verdict = verdict();
    Optional<String> why = fields.get(Name.WHY).map(Field::value);
    boolean asksWhy = isBackground() || verdict.filter(word -> word != Verdict.HOLDS).isPresent();
    if (asksWhy && why.isEmpty()) {
      errors.at(line, "the claim has no Why; only one that holds and has a witness needs none");
    }
    return new Claim(
        id,
        chapter,
        field(Name.CLAIM).value(),
        sources(),
        verdict.orElse(Verdict.HOLDS),
        why,
        duties(),
        errors.file(),
        line);
  }

  private Optional<Verdict> verdict() {
    Field field = field(Name.VERDICT);
    Optional<Verdict> verdict = Verdict.of(field.value());
    if (verdict.isEmpty()) {
      unknown("verdict", field, field.value(), VERDICTS);
    }
    return verdict;
  }

  private List<Source> sources() {
    Field field = field(Name.SOURCE);
    return Arrays.stream(field.value().split("; ", -1))
        .flatMap(words -> source(words, field).stream())
        .toList();
  }

  private Optional<Source> source(String words, Field field) {
    Optional<Source> source = Source.parse(words);
    if (source.isEmpty()) {
      unknown("source", field, words, "D0 “Queue” l.86, D0 “Queue” l.86–90, implied …");
    }
    return source;
  }

  private boolean isBackground() {
    return BACKGROUND.matcher(field(Name.WITNESSES).value()).matches();
  }

  private List<Duty> duties() {
    if (isBackground()) {
      return List.of();
    }
    Field field = field(Name.WITNESSES);
    List<Duty> duties =
        Arrays.stream(field.value().split(", ", -1))
            .flatMap(words -> duty(words, field).stream())
            .toList();
    if (duties.stream().map(Duty::witness).distinct().count() < duties.size()) {
      errors.at(field.line(), "a witness stands here twice; expected is each once");
    }
    return duties;
  }

  private Optional<Duty> duty(String words, Field field) {
    Matcher match = WITNESS.matcher(words);
    Optional<Duty> duty =
        match.matches()
            ? witness(match.group(1))
                .map(witness -> new Duty(witness, Optional.ofNullable(match.group(2))))
            : Optional.empty();
    if (duty.isEmpty()) {
      unknown("witness", field, words, WITNESSES + ", each with a (note) or none; or background");
    }
    return duty;
  }

  private static Optional<Witness> witness(String word) {
    return Arrays.stream(Witness.values())
        .filter(witness -> witness.word().equals(word))
        .findFirst();
  }

  /** The field, or an empty one if it is missing or empty, which has been said already. */
  private Field field(Name name) {
    return fields.get(name).orElse(NONE);
  }

  private void unknown(String what, Field field, String words, String expected) {
    if (!field.value().isEmpty()) {
      errors.at(field.line(), "unknown " + what + " “" + words + "”; expected: " + expected);
    }
  }
}
