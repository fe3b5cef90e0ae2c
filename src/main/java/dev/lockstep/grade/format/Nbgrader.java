package dev.lockstep.grade.format;

import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.Submission;
import java.io.IOException;
import java.io.StringWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The table of grades that nbgrader exports, and others import. */
final class Nbgrader {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader(
              "assignment",
              "duedate",
              "timestamp",
              "student_id",
              "last_name",
              "first_name",
              "email",
              "raw_score",
              "late_submission_penalty",
              "score",
              "max_score")
          .setRecordSeparator("\n")
          .get();

  private Nbgrader() {}

  static String of(Results results) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (Submission one : results.submissions()) {
        printer.printRecord(
            Cells.harmless(results.assignment()),
            "",
            one.handedIn().map(Object::toString).orElse(""),
            Cells.harmless(one.id()),
            Cells.harmless(one.student().name()),
            "",
            "",
            one.score().earned().toPlainString(),
            one.score().deducted().toPlainString(),
            one.score().total().toPlainString(),
            one.score().max().toPlainString());
      }
    }
    return text.toString();
  }
}
