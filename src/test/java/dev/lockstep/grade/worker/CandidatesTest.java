package dev.lockstep.grade.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Implementation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which classes are taken for a submission's implementation, and what is said of the others. */
class CandidatesTest {

  /** What others are built on. */
  abstract static class Base implements Implementation {}

  /** One that can be graded. */
  public static final class Whole extends Base {}

  /** One that nobody can make. */
  static final class Hidden extends Base {}

  private static Report.Offered offered(Class<?>... classes) {
    return Candidates.of(List.of(classes).stream().map(Class::getName).toList());
  }

  @Test
  void aBaseClassIsNoProblemOfWhatIsBuiltOnIt() {
    Report.Offered offered = offered(Base.class, Whole.class);
    assertThat(offered.classes()).containsExactly(Whole.class.getName());
    assertThat(offered.problems()).isEmpty();
  }

  @Test
  void anAbstractClassAloneIsNamed() {
    Report.Offered offered = offered(Base.class);
    assertThat(offered.classes()).isEmpty();
    assertThat(offered.problems())
        .singleElement()
        .asString()
        .contains(Base.class.getName(), "is abstract");
  }

  @Test
  void oneThatCannotBeMadeIsNamedThoughThereIsAnother() {
    Report.Offered offered = offered(Hidden.class, Whole.class);
    assertThat(offered.classes()).containsExactly(Whole.class.getName());
    assertThat(offered.problems())
        .singleElement()
        .asString()
        .contains(Hidden.class.getName(), "public constructor");
  }
}
