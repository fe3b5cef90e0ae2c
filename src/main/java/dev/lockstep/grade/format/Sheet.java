package dev.lockstep.grade.format;

import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.Student;
import dev.lockstep.grade.result.Submission;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/**
 * A sheet of grades that was exported from Canvas or Moodle, to be filled in and imported again.
 * All else in it stays as it was, for these systems take what they do not know for something new.
 */
public final class Sheet {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path file;
  private final boolean marked;
  private final List<List<String>> rows;
  private final boolean moodle;

  private Sheet(Path file, boolean marked, List<List<String>> rows, boolean moodle) {
    this.file = file;
    this.marked = marked;
    this.rows = rows;
    this.moodle = moodle;
  }

  /**
   * A sheet that was filled in.
   *
   * @param text what to import
   * @param filled how many grades are in it
   * @param missing the submissions whose students are not in it
   */
  public record Filled(String text, int filled, List<String> missing) {

    /** Keeps a copy. */
    public Filled {
      missing = List.copyOf(missing);
    }
  }

  /** Reads a sheet; the exception says what is wrong with it. */
  public static Sheet read(Path file) throws IOException {
    String text = Files.readString(file);
    boolean marked = text.startsWith(BYTE_ORDER_MARK);
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser =
        CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(false)
            .get()
            .parse(new StringReader(marked ? text.substring(1) : text))) {
      parser.forEach(row -> rows.add(new ArrayList<>(row.toList())));
    }
    List<String> header = rows.isEmpty() ? List.of() : rows.getFirst();
    boolean moodle = header.contains("Identifier") && header.contains("Grade");
    boolean canvas = header.contains("Student") && header.contains("ID");
    if (!moodle && !canvas) {
      throw new IOException(
          file
              + ":1: this is no sheet of Canvas (Student, ID, …) or Moodle (Identifier, …, Grade,"
              + " …); export one, and name that file");
    }
    return new Sheet(file, marked, rows, moodle);
  }

  /**
   * Fills in the scores.
   *
   * @param column the assignment's column in a sheet of Canvas, such as {@code Locks (123)}; if it
   *     is empty, the one whose name begins like the assignment's
   */
  public Filled fill(Results results, Optional<String> column) throws IOException {
    int grade = moodle ? column("Grade") : canvasColumn(results, column);
    Optional<Integer> feedback =
        Optional.of(rows.getFirst().indexOf("Feedback comments")).filter(index -> index >= 0);
    List<List<String>> filled = new ArrayList<>();
    rows.forEach(row -> filled.add(new ArrayList<>(row)));
    List<String> missing = new ArrayList<>();
    int count = 0;
    for (Submission one : results.submissions()) {
      Optional<Integer> row = row(one.student());
      if (row.isEmpty()) {
        missing.add(one.id());
        continue;
      }
      count++;
      set(filled.get(row.get()), grade, one.score().total().toPlainString());
      if (moodle && feedback.isPresent()) {
        set(filled.get(row.get()), feedback.get(), Cells.harmless(words(one)));
      }
    }
    return new Filled(text(filled), count, missing);
  }

  private static String words(Submission one) {
    String summary = Lines.summary(one);
    String score = one.score().total().toPlainString() + " of " + one.score().max().toPlainString();
    return summary.isEmpty() ? score : score + "\n" + summary;
  }

  private int column(String name) {
    return rows.getFirst().indexOf(name);
  }

  private int canvasColumn(Results results, Optional<String> wanted) throws IOException {
    List<String> header = rows.getFirst();
    List<Integer> found =
        IntStream.range(0, header.size())
            .filter(i ->
                wanted.isPresent()
                    ? header.get(i).equals(wanted.get())
                    : header.get(i).matches("(?i)\\Q" + results.assignment() + "\\E \\(\\d+\\)"))
            .boxed()
            .toList();
    if (found.size() != 1) {
      throw new IOException(
          "%s:1: %d columns are called %s; name one of %s with --column"
              .formatted(
                  file,
                  found.size(),
                  wanted.orElse(results.assignment() + " (…)"),
                  header.stream().filter(name -> name.matches(".* \\(\\d+\\)")).toList()));
    }
    return found.getFirst();
  }

  /** By number if the name of the submission had one, else by name if only one is called so. */
  private Optional<Integer> row(Student student) {
    int number = column(moodle ? "Identifier" : "ID");
    List<Integer> byNumber =
        student
            .number()
            .map(id -> rows(number, moodle ? "Participant " + id : id))
            .orElse(List.of());
    if (byNumber.size() == 1) {
      return Optional.of(byNumber.getFirst());
    }
    List<Integer> byName = rows(column(moodle ? "Full name" : "Student"), student.name());
    return byName.size() == 1 ? Optional.of(byName.getFirst()) : Optional.empty();
  }

  private List<Integer> rows(int column, String value) {
    return IntStream.range(1, rows.size())
        .filter(i -> column >= 0 && column < rows.get(i).size())
        .filter(i -> plain(rows.get(i).get(column)).equals(plain(value)))
        .boxed()
        .toList();
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static void set(List<String> row, int column, String value) {
    while (row.size() <= column) {
      row.add("");
    }
    row.set(column, value);
  }

  private String text(List<List<String>> filled) throws IOException {
    StringWriter text = new StringWriter();
    if (marked) {
      text.write(BYTE_ORDER_MARK);
    }
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
      for (List<String> row : filled) {
        printer.printRecord(row);
      }
    }
    return text.toString();
  }
}
