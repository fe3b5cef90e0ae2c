package dev.lockstep.ledger.site;

import dev.lockstep.ledger.Finding;
import dev.lockstep.ledger.Status;
import dev.lockstep.ledger.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The front page: what needs attention, what was proved, and what the documents get wrong.
 *
 * @param page what any page needs
 * @param failed the claims that failed
 * @param inconclusive those about which somebody came to no result
 * @param doubts those that do not simply hold, the worst first
 */
public record FrontPage(
    Page page, List<Finding> failed, List<Finding> inconclusive, List<Doubt> doubts) {

  /**
   * Claims that do not simply hold.
   *
   * @param verdict what is so of them
   * @param findings these claims
   */
  public record Doubt(Verdict verdict, List<Finding> findings) {}

  static FrontPage of(Page page) {
    Map<Status, List<Finding>> byStatus =
        page.all().stream().collect(Collectors.groupingBy(Finding::status));
    Map<Verdict, List<Finding>> byVerdict =
        page.all().stream().collect(Collectors.groupingBy(one -> one.claim().verdict()));
    return new FrontPage(
        page,
        byStatus.getOrDefault(Status.FAILED, List.of()),
        byStatus.getOrDefault(Status.INCONCLUSIVE, List.of()),
        Stream.of(Verdict.WRONG, Verdict.OUTDATED, Verdict.DISPUTED, Verdict.QUALIFIED)
            .map(verdict -> new Doubt(verdict, byVerdict.getOrDefault(verdict, List.of())))
            .toList());
  }

  /** How many claims simply hold. */
  public long holding() {
    return page.all().stream().filter(one -> one.claim().verdict() == Verdict.HOLDS).count();
  }
}
