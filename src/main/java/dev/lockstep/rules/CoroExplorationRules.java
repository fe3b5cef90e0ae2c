package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.EXPLORE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Coroutine;
import dev.lockstep.api.Coroutine.Pause;
import dev.lockstep.api.Coroutines;
import dev.lockstep.witness.Evidence;
import dev.lockstep.witness.Testifies;
import dev.lockstep.witness.explore.ExplorationDetails;
import dev.lockstep.witness.explore.Interleaving;
import dev.lockstep.witness.explore.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The chapter CORO explored. Coroutines switch only where the program says so, so all orders are
 * those in which they can be driven; no engine is needed to try every one of them.
 */
public abstract class CoroExplorationRules extends ExplorationRules {

  private static final String FIRST = "first";
  private static final String SECOND = "second";
  private static final int UPDATES = 3;

  /** A balance that two coroutines share, and what they did to it. */
  private static final class Account {

    private final boolean yieldsInside;
    private final List<Step> steps = new ArrayList<>();
    private int balance;

    Account(boolean yieldsInside) {
      this.yieldsInside = yieldsInside;
    }

    /** Some updates with a pause between them, or else inside each. */
    @Nullable Void update(String name, int amount, Pause<String, String> pause) throws Exception {
      for (int i = 1; i <= UPDATES; i++) {
        int read = balance;
        steps.add(new Step(name, 0, "reads balance: " + read));
        if (yieldsInside) {
          pause.yield("inside");
        }
        balance = read + amount;
        steps.add(new Step(name, 0, "writes balance: " + balance));
        if (!yieldsInside && i < UPDATES) {
          pause.yield("between");
        }
      }
      return null;
    }

    /** Drives two coroutines in this order. */
    Account drive(Coroutines coroutines, List<String> order) throws Exception {
      var first =
          coroutines.<String, String, @Nullable Void>coroutine(pause -> update(FIRST, 5, pause));
      var second =
          coroutines.<String, String, @Nullable Void>coroutine(pause -> update(SECOND, -5, pause));
      List<String> begun = new ArrayList<>();
      for (String name : order) {
        drive(name.equals(FIRST) ? first : second, begun.contains(name));
        begun.add(name);
      }
      return this;
    }

    private static void drive(Coroutine<String, String, @Nullable Void> coroutine, boolean begun)
        throws Exception {
      try {
        if (begun) {
          coroutine.send("go on");
        } else {
          coroutine.start();
        }
      } catch (IllegalStateException e) {
        throw new AssertionError("it has more to do, but cannot be driven: " + e.getMessage(), e);
      }
    }

    /** Whose steps these were, in pairs of a read and a write. */
    List<String> whose() {
      return steps.stream().map(Step::thread).toList();
    }
  }

  /** All orders of two coroutines that are driven so often each. */
  private static List<List<String>> orders(int first, int second) {
    if (first == 0 && second == 0) {
      return List.of(List.of());
    }
    List<List<String>> orders = new ArrayList<>();
    if (first > 0) {
      orders(first - 1, second).forEach(rest -> orders.add(before(FIRST, rest)));
    }
    if (second > 0) {
      orders(first, second - 1).forEach(rest -> orders.add(before(SECOND, rest)));
    }
    return orders;
  }

  private static List<String> before(String name, List<String> rest) {
    return Stream.concat(Stream.of(name), rest.stream()).toList();
  }

  @Testifies(value = "CORO-04", as = EXPLORE)
  @Rule(
      value = "Between two pauses no other coroutine of the driver runs: an update needs no lock.",
      check = "that a coroutine runs only while it is driven, and stops at its pause.")
  void CORO_04_must_keep_the_balance_right_in_every_order() throws Exception {
    List<List<String>> orders = orders(UPDATES, UPDATES);
    for (List<String> order : orders) {
      Account account = new Account(false).drive(coroutines(), order);
      assertThat(account.whose())
          .as("whose steps these were, driven in the order %s", order)
          .isEqualTo(order.stream().flatMap(name -> Stream.of(name, name)).toList());
      assertThat(account.balance).as("the balance, driven in the order %s", order).isZero();
    }
    publish(
        new Evidence.Interleavings(orders.size(), true, "the balance is always 0"),
        ExplorationDetails.orders("The order in which the coroutines were driven", orders));
  }

  @Testifies(value = "CORO-04", as = EXPLORE)
  @Rule(
      value = "A pause inside the update lets another coroutine in, and an update may be lost.",
      kind = Rule.Kind.MAY,
      check = "that a coroutine stops at its pause, and that others can be driven meanwhile.")
  void CORO_04_may_lose_an_update_if_it_pauses_inside() throws Exception {
    List<List<String>> orders = orders(UPDATES + 1, UPDATES + 1);
    List<Account> wrong = new ArrayList<>();
    for (List<String> order : orders) {
      Account account = new Account(true).drive(coroutines(), order);
      if (account.balance != 0) {
        wrong.add(account);
      }
    }
    assertThat(wrong).as("orders that lose an update, of %s", orders.size()).isNotEmpty();
    String outcome = "the balance is " + wrong.getFirst().balance + " and not 0";
    publish(
        new Evidence.Interleavings(
            orders.size(), true, wrong.size() + " lose an update, as in one " + outcome),
        ExplorationDetails.of(
            outcome,
            orders.size(),
            new Interleaving(List.of(FIRST, SECOND), wrong.getFirst().steps)));
  }
}
