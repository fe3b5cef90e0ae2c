package dev.lockstep.grade.format;

import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.State;
import dev.lockstep.grade.result.Submission;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit's XML, in Surefire's dialect: what a submission did wrong is a failure, what ended
 * otherwise an error, and what was not run is skipped; nothing that is not known is a pass. A
 * submission that was not graded at all is an error of its own, as skipped tests alone look green.
 */
final class JUnitXml {

  private static final Set<Outcome> SKIPPED = Set.of(Outcome.NOT_ATTEMPTED, Outcome.NO_RESULT);

  /** What became of it, in how many tries, and what was seen. */
  private static final int FIRST_LINES = 3;

  private JUnitXml() {}

  static String of(Submission submission) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      suite(xml, submission);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML can be written into a string", e);
    }
    return text.toString();
  }

  private static void suite(XMLStreamWriter xml, Submission submission) throws XMLStreamException {
    long failures = count(submission, Outcome.FAILED);
    long passed = count(submission, Outcome.PASSED);
    long skipped = SKIPPED.stream().mapToLong(outcome -> count(submission, outcome)).sum();
    boolean graded = submission.state() == State.GRADED;
    int tests = submission.rules().size() + (graded ? 0 : 1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", clean(submission.id()));
    xml.writeAttribute("time", seconds(submission.provenance().millis()));
    xml.writeAttribute("tests", String.valueOf(tests));
    xml.writeAttribute("errors", String.valueOf(tests - passed - failures - skipped));
    xml.writeAttribute("skipped", String.valueOf(skipped));
    xml.writeAttribute("failures", String.valueOf(failures));
    xml.writeStartElement("properties");
    property(xml, "state", submission.state().word());
    property(xml, "score", submission.score().total().toPlainString());
    property(xml, "max", submission.score().max().toPlainString());
    for (RuleResult result : submission.rules()) {
      property(xml, "points of " + result.rule().id(), result.points().earned().toPlainString());
    }
    xml.writeEndElement();
    if (!graded) {
      notGraded(xml, submission);
    }
    for (RuleResult result : submission.rules()) {
      test(xml, result);
    }
    xml.writeEndElement();
  }

  private static void notGraded(XMLStreamWriter xml, Submission submission)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", "grading");
    xml.writeAttribute("classname", clean(submission.id()));
    xml.writeAttribute("time", seconds(0));
    xml.writeStartElement("error");
    xml.writeAttribute("message", submission.state().word());
    xml.writeAttribute("type", submission.state().word());
    xml.writeCharacters(clean(Lines.summary(submission)));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static long count(Submission submission, Outcome outcome) {
    return submission.rules().stream().filter(result -> result.outcome() == outcome).count();
  }

  private static void property(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeEmptyElement("property");
    xml.writeAttribute("name", name);
    xml.writeAttribute("value", value);
  }

  private static void test(XMLStreamWriter xml, RuleResult result) throws XMLStreamException {
    String id = result.rule().id();
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", id.substring(id.indexOf('.') + 1));
    xml.writeAttribute("classname", id.substring(0, Math.max(0, id.indexOf('.'))));
    xml.writeAttribute("time", seconds(result.millis()));
    if (result.outcome() != Outcome.PASSED) {
      String message = clean(Lines.message(result));
      xml.writeStartElement(element(result.outcome()));
      xml.writeAttribute(
          "message", message.lines().limit(FIRST_LINES).reduce("", (a, b) -> a + b + " ").strip());
      if (!SKIPPED.contains(result.outcome())) {
        xml.writeAttribute("type", result.outcome().word());
        xml.writeCharacters(message);
      }
      xml.writeEndElement();
    } else if (result.failsAtTimes()) {
      xml.writeEmptyElement("flakyFailure");
      xml.writeAttribute("message", result.tried().orElse(""));
      xml.writeAttribute("type", Outcome.FAILED.word());
    }
    xml.writeEndElement();
  }

  private static String element(Outcome outcome) {
    if (SKIPPED.contains(outcome)) {
      return "skipped";
    }
    return outcome == Outcome.FAILED ? "failure" : "error";
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }

  /** Without the characters that XML 1.0 cannot have. */
  private static String clean(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }
}
