package dev.lockstep.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A notebook that does otherwise than it says is found out, and the cell is named. */
class PromisesTest {

  private static final Map<String, Object> ERROR =
      Map.of("output_type", "error", "traceback", List.of("IllegalStateException: no"));

  private static Map<String, Object> printed(String text) {
    return Map.of("output_type", "stream", "text", List.of(text));
  }

  private static Map<String, Object> code(String source, Object... outputs) {
    return Map.of("cell_type", "code", "source", List.of(source), "outputs", List.of(outputs));
  }

  /** A notebook whose first cell is a text. */
  @SafeVarargs
  private static Notebook notebook(Map<String, Object>... cells) {
    List<Object> all = new ArrayList<>();
    all.add(Map.of("cell_type", "markdown", "source", List.of("THR-01, XYZ-01")));
    for (Map<String, Object> cell : cells) {
      all.add(cell);
    }
    return new Notebook("99-wrong", JsonMapper.shared().valueToTree(Map.of("cells", all)));
  }

  @Test
  void whatKeepsItsPromisesIsNotBlamed() {
    Promises promises =
        Promises.of(
            notebook(
                code("1 + 1"),
                code("// shows: 3\nprint(3)", printed("3\n")),
                code("// fails: IllegalState\nfail()", ERROR),
                code("trial(\"THR-01\")", printed("THR-01 proved"))));
    assertThat(promises.broken()).isEmpty();
    assertThat(promises.open()).isEmpty();
  }

  @Test
  void anErrorIsNamedWithItsCell() {
    Promises promises = Promises.of(notebook(code("1"), code("fail()", ERROR)));
    assertThat(promises.broken()).containsExactly("cell 3: failed:\nIllegalStateException: no");
  }

  @Test
  void anErrorIsNotExcusedByAnotherPromisedOne() {
    assertThat(Promises.of(notebook(code("// fails: Timeout\nfail()", ERROR))).broken())
        .containsExactly("cell 2: was to fail with «Timeout»; it said: IllegalStateException: no");
  }

  @Test
  void aPromisedErrorHasToCome() {
    assertThat(Promises.of(notebook(code("// fails: Timeout\nfail()"))).broken())
        .containsExactly("cell 2: was to fail with «Timeout»; it said: ");
  }

  @Test
  void aPromisedTextHasToBeSeen() {
    assertThat(Promises.of(notebook(code("// shows: 3\nprint(2)", printed("2")))).broken())
        .containsExactly("cell 2: was to show «3»; seen:\n2");
  }

  @Test
  void aTrialHasToBeProved() {
    assertThat(Promises.of(notebook(code("trial(\"THR-01\")", printed("THR-02 proved")))).broken())
        .containsExactly("cell 2: THR-01 was to be proved; seen:\nTHR-02 proved");
  }

  @Test
  void aTrialWithoutResultIsOpen() {
    Promises promises =
        Promises.of(notebook(code("trial(\"THR-01\")", printed("THR-01 inconclusive"))));
    assertThat(promises.broken()).isEmpty();
    assertThat(promises.open()).containsExactly("cell 2: THR-01 came to no result");
  }

  @Test
  void idsThatNoClaimHasAreNamedWithTheirCell() {
    assertThat(notebook(code("claim(\"NO-99\")")).unknown("THR-01"::equals))
        .containsExactly("99-wrong, cell 1: XYZ-01", "99-wrong, cell 2: NO-99");
  }
}
