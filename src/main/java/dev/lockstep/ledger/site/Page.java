package dev.lockstep.ledger.site;

import dev.lockstep.ledger.Chapter;
import dev.lockstep.ledger.Claim;
import dev.lockstep.ledger.Details;
import dev.lockstep.ledger.Finding;
import dev.lockstep.ledger.MutantResult;
import dev.lockstep.ledger.Prose;
import dev.lockstep.ledger.Report;
import dev.lockstep.ledger.Source;
import dev.lockstep.ledger.Translation;
import dev.lockstep.ledger.Translation.ClaimText;
import gg.jte.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the templates of any page need: prose in both languages, and links from where it stands. */
public final class Page {

  private final Material material;
  private final Path file;
  private final String root;
  private final Text title;
  private final Prose prose;

  /**
   * Begins a page.
   *
   * @param name its path in the site, such as {@code chapters/thr.html}
   */
  Page(Material material, Path site, String name, Text title) {
    this.material = material;
    this.file = site.toAbsolutePath().resolve(name);
    this.root = "../".repeat((int) name.chars().filter(sign -> sign == '/').count());
    this.title = title;
    this.prose = new Prose(this::addressIfKnown);
  }

  /** Where it will be. */
  Path file() {
    return file;
  }

  /** The way up to the site's folder. */
  public String root() {
    return root;
  }

  /** Its title. */
  public Text title() {
    return title;
  }

  /** What the run has shown. */
  public Report report() {
    return material.report();
  }

  /** What was found, in the order of the chapters. */
  public List<Finding> all() {
    return material.all();
  }

  /** What was found in one chapter. */
  public List<Finding> findings(Chapter chapter) {
    return material.findings().getOrDefault(chapter, List.of());
  }

  /** The title of a chapter. */
  public Text title(Chapter chapter) {
    return new Text(chapter.title(), translation().chapters().get(chapter.name()).title());
  }

  /** The introduction of a chapter. */
  public Passage introduction(Chapter chapter) {
    return passage(
        chapter.introduction(), translation().chapters().get(chapter.name()).introduction());
  }

  /** What a claim says. */
  public Passage text(Claim claim) {
    return passage(claim.text(), chinese(claim).text());
  }

  /** The reason or the limit, if one is given. */
  public Optional<Passage> why(Claim claim) {
    return claim.why().map(why -> passage(why, chinese(claim).why().orElse(why)));
  }

  /** One line of what is so. */
  public Passage summary(Claim claim) {
    return passage(
        Summary.of(claim.why().orElse(claim.text()), Locale.ENGLISH),
        Summary.of(chinese(claim).why().orElse(chinese(claim).text()), Locale.CHINESE));
  }

  /** Where a claim comes from. */
  public Text words(Source source) {
    return switch (source) {
      case Source.Place place -> words(place);
      case Source.Implied implied -> Words.of("source.implied", implied.by());
    };
  }

  private Text words(Source.Place place) {
    String section =
        translation()
            .sections()
            .get(new Translation.Section(place.document(), place.section()))
            .replace("`", "");
    String lines = place.from() == place.to() ? "" : "–" + place.to();
    return Words.of(
        "source.place", place.document(), place.section(), section, place.from() + lines);
  }

  /** How strong the evidence of a witness is. */
  public List<Strength> strengths(Finding.Heard heard) {
    return Strength.of(heard.spoken());
  }

  /** The evidence of a witness as data; what several tests show alike is shown once. */
  public Collection<Details> details(Finding.Heard heard) {
    Map<List<Object>, Details> distinct = new LinkedHashMap<>();
    heard.details().values().stream()
        .flatMap(List::stream)
        .forEach(one -> distinct.putIfAbsent(List.of(one.caption(), one.rows()), one));
    return distinct.values();
  }

  /** Markdown that is there in English only. */
  public Content prose(String markdown) {
    String html = prose.toHtml(markdown);
    return output -> output.writeContent(html);
  }

  private Passage passage(String english, String chinese) {
    return new Passage(prose(english), prose(chinese));
  }

  private Translation translation() {
    return material.translation();
  }

  private ClaimText chinese(Claim claim) {
    return translation().claims().get(claim.id());
  }

  /** Where a claim with its evidence is. */
  public String address(String id) {
    String chapter = id.substring(0, id.indexOf('-')).toLowerCase(Locale.ROOT);
    return root + "chapters/" + chapter + ".html#" + id;
  }

  private Optional<String> addressIfKnown(String id) {
    return report().ledger().find(id).map(claim -> address(claim.id()));
  }

  /** Where a chapter is. */
  public String address(Chapter chapter) {
    return root + "chapters/" + chapter.name() + ".html";
  }

  /** Where a mutant is. */
  public String address(MutantResult mutant) {
    return root + "mutants.html#" + anchor(mutant);
  }

  /** The anchor of a mutant; two that have one name differ in what they break. */
  public String anchor(MutantResult mutant) {
    boolean alone =
        report().mutants().stream().filter(one -> one.mutant().equals(mutant.mutant())).count()
            == 1;
    return alone ? mutant.mutant() : mutant.mutant() + "-" + mutant.breaks().getFirst();
  }

  /** The rules that killed a mutant. */
  public List<Rule> rules(MutantResult mutant) {
    return mutant.killedBy().stream().map(name -> Rule.of(name, material.claimsOfTests())).toList();
  }

  /** What the rules of a chapter kill. */
  List<Kill> kills(Chapter chapter) {
    return Kill.of(chapter.prefix(), report().mutants(), material.claimsOfTests());
  }

  /** The link from the page to a file. */
  public String link(Path target) {
    Path folder = file.getParent();
    return folder.relativize(target.toAbsolutePath()).toString().replace('\\', '/');
  }

  /** The link to the source of a test, if it is here. */
  public Optional<String> linkToTest(String test) {
    return material.sources().of(test).map(this::link);
  }

  /** The link to the source of a mutant, if it is here. */
  public Optional<String> linkTo(MutantResult mutant) {
    return material.sources().ofClass(mutant.mutant()).map(this::link);
  }

  /** The link to the notebook of a chapter, if there is one. */
  public Optional<String> linkToNotebook(Chapter chapter) {
    return material.notebooks().of(chapter.prefix()).map(source -> root + Notebooks.page(source));
  }

  /** The link to the first notebook that shows a claim, if there is one. */
  public Optional<String> linkToNotebook(Claim claim) {
    return material.notebooks().showing(claim.id()).map(source -> root + Notebooks.page(source));
  }

  /** The link to a Python program, if it is here. */
  public Optional<String> linkToProgram(String name) {
    Path program = Material.TRANSCRIPTS.resolveSibling(name + ".py");
    return Files.exists(program) ? Optional.of(link(program)) : Optional.empty();
  }

  /** What the Python programs of a claim printed. */
  public List<Printout> printouts(Claim claim) {
    return Printout.of(claim.id(), material.transcripts());
  }
}
