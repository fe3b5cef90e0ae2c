package dev.lockstep.ledger.site;

import dev.lockstep.ledger.Details;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** How evidence as data is shown. */
public sealed interface Drawing {

  /** What stands before a step for each call that it is within. */
  String WITHIN = "· ";

  /** The key of a picture in the data. */
  String PICTURE = "picture";

  /** The heads of the table that the stress witness publishes. */
  List<String> STRESS = List.of("outcome", "count", "share", "expectation", "why");

  /** Chooses by the shape of the data. */
  static Drawing of(Details details) {
    if (details.data().hasNonNull(PICTURE)) {
      return new Picture(details.caption(), details.data().get(PICTURE).asString());
    }
    if (details.columns().size() > 1 && details.columns().getFirst().equals("step")) {
      return Interleaving.of(details);
    }
    return details.columns().equals(STRESS) ? Outcomes.of(details) : new Figures();
  }

  /** A table as it is. */
  record Figures() implements Drawing {}

  /**
   * A picture.
   *
   * @param caption what it shows
   * @param svg the picture, which is shown as an image, so that nothing in it is obeyed
   */
  record Picture(String caption, String svg) implements Drawing {

    /** The picture as an address. */
    public String address() {
      byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
      return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(bytes);
    }
  }

  /**
   * What threads did, one after the other.
   *
   * @param caption what it shows
   * @param threads the threads, each a column
   * @param rows the steps
   */
  record Interleaving(String caption, List<String> threads, List<Row> rows) implements Drawing {

    private static Interleaving of(Details details) {
      List<Row> rows = new ArrayList<>();
      int last = -1;
      for (List<String> cells : details.rows()) {
        List<Step> steps = cells.stream().skip(1).map(Step::of).toList();
        int thread = actor(steps);
        rows.add(new Row(cells.getFirst(), steps, !rows.isEmpty() && thread != last));
        last = thread;
      }
      return new Interleaving(details.caption(), details.columns().stream().skip(1).toList(), rows);
    }

    private static int actor(List<Step> steps) {
      return steps.indexOf(
          steps.stream().filter(step -> !step.text().isEmpty()).findFirst().orElse(Step.NONE));
    }
  }

  /**
   * One moment of an interleaving.
   *
   * @param number which
   * @param steps what each thread did in it; all but one did nothing
   * @param switches whether another thread was at work in the row above
   */
  record Row(String number, List<Step> steps, boolean switches) {}

  /**
   * A step of a thread.
   *
   * @param depth within how many calls
   * @param text what it did; empty if it did nothing
   */
  record Step(int depth, String text) {

    private static final Step NONE = new Step(0, "");

    private static Step of(String cell) {
      int depth = 0;
      String text = cell;
      while (text.startsWith(WITHIN)) {
        depth++;
        text = text.substring(WITHIN.length());
      }
      return new Step(depth, text);
    }
  }

  /**
   * How often which outcome was seen.
   *
   * @param caption of what
   * @param columns the heads of the table
   * @param outcomes the outcomes
   */
  record Outcomes(String caption, List<String> columns, List<Outcome> outcomes) implements Drawing {

    private static Outcomes of(Details details) {
      double all = details.rows().stream().mapToDouble(row -> Double.parseDouble(row.get(1))).sum();
      return new Outcomes(
          details.caption(),
          details.columns(),
          details.rows().stream().map(row -> Outcome.of(row, all)).toList());
    }
  }

  /**
   * An outcome.
   *
   * @param outcome which
   * @param count how often it was seen
   * @param percent its share, as a number
   * @param share its share, in words
   * @param expectation whether it had to appear
   * @param why what it means
   */
  record Outcome(
      String outcome, String count, double percent, String share, String expectation, String why) {

    private static Outcome of(List<String> row, double all) {
      double percent = all == 0 ? 0 : 100 * Double.parseDouble(row.get(1)) / all;
      return new Outcome(row.get(0), row.get(1), percent, row.get(2), row.get(3), row.get(4));
    }

    /** Whether it was seen at all. */
    public boolean isSeen() {
      return percent > 0;
    }

    /** Whether it should not have been seen, or should have been. */
    public boolean isWrong() {
      return expectation.equals(isSeen() ? "must not appear" : "must appear");
    }
  }
}
