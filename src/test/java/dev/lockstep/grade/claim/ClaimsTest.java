package dev.lockstep.grade.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.plan.Catalog;
import dev.lockstep.grade.result.RuleInfo;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  @Test
  void whoMissesARuleCanReadOnInANotebook() {
    assertThat(Catalog.all().rules().stream().map(RuleInfo::chapter).distinct())
        .allSatisfy(chapter ->
            assertThat(Claims.notebook(chapter))
                .as(chapter)
                .hasValueSatisfying(
                    file -> assertThat(Path.of("notebooks", file)).isRegularFile()));
    assertThat(Claims.notebook("LOCK")).hasValue("15-lock.ipynb");
    assertThat(Claims.notebook("NONE")).isEmpty();
  }
}
