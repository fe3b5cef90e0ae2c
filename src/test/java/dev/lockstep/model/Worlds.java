package dev.lockstep.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generated worlds. The programs are independent of each other, and each of them prints the same
 * lines under every schedule, although it has threads, children, locks, pipes and I/O.
 */
final class Worlds {

  private static final List<String> NAMES = List.of("A", "B", "C", "D");

  private Worlds() {}

  /** A piece of a program: what it does, and the code of the threads and children that it makes. */
  private record Piece(String code, String elsewhere) {}

  static Arbitrary<World> any() {
    return Combinators.combine(settings(), schedulers(), programs())
        .as((settings, scheduler, programs) -> new World(settings, scheduler, programs));
  }

  static Arbitrary<Settings> settings() {
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 2);
    Arbitrary<Integer> gil = Arbitraries.of(0, 0, 0, 1, 2, 5);
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(1, 3),
            gil,
            few,
            few,
            few)
        .as(Settings::new);
  }

  static Arbitrary<Scheduler> schedulers() {
    Arbitrary<Integer> slices = Arbitraries.integers().between(1, 6);
    return Arbitraries.oneOf(
        slices.map(Scheduler::roundRobin),
        slices.map(Scheduler::priority),
        slices.map(slice -> Scheduler.ageing(slice, 3)),
        Arbitraries.longs().map(Scheduler::any));
  }

  private static Arbitrary<List<Program>> programs() {
    return pieces()
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .list()
        .ofMinSize(1)
        .ofMaxSize(NAMES.size())
        .map(bodies ->
            IntStream.range(0, bodies.size())
                .mapToObj(i -> program(NAMES.get(i), bodies.get(i)))
                .toList());
  }

  private static Program program(String name, List<Piece> pieces) {
    String source =
        "data x 0\n data y 0\n data h 0\n data s 0\n"
            + numbered(pieces, Piece::code)
            + "load x\n print @ x={}\n exit "
            + pieces.size()
            + "\n"
            + numbered(pieces, Piece::elsewhere)
            + "f:\n push\n add 1\n pop\n return\n";
    return Program.of(name, source.replace("@", name));
  }

  private static String numbered(List<Piece> pieces, Function<Piece, String> part) {
    return IntStream.range(0, pieces.size())
        .mapToObj(i -> part.apply(pieces.get(i)).replace("#", String.valueOf(i)))
        .collect(Collectors.joining());
  }

  private static Arbitrary<Piece> pieces() {
    Arbitrary<Piece> simple = quiet().map(code -> new Piece(code, ""));
    Arbitrary<Piece> printing =
        quiet().map(code -> new Piece(code + "load x\n print @ so far {}\n", ""));
    return Arbitraries.oneOf(
        simple, simple, printing, threads(), children(), pipes(), criticalSections());
  }

  /** Prints nothing, so that it may happen at the same time as something else of the program. */
  private static Arbitrary<String> quiet() {
    Arbitrary<Integer> small = Arbitraries.integers().between(1, 4);
    return Arbitraries.oneOf(
        small.map(n -> "add 1\n".repeat(n)),
        small.map(n -> "load x\n add %d\n store x\n".formatted(n)),
        small.map(n -> "set %d\n push\n set 0\n pop\n store x\n".formatted(n)),
        small.map("set %d\n call f\n store x\n"::formatted),
        small.map("request disk %d\n"::formatted),
        small.map("priority %d\n"::formatted),
        Arbitraries.just("yield\n"));
  }

  private static Arbitrary<Piece> threads() {
    return Combinators.combine(quiet(), quiet())
        .as((one, other) ->
            new Piece(
                "thread t#\n store h\n " + one + "load h\n join\n load y\n print @ y={}\n",
                "t#:\n load y\n add 1\n store y\n " + other.replace("x", "y") + "end\n"));
  }

  private static Arbitrary<Piece> children() {
    return Combinators.combine(quiet(), quiet(), Arbitraries.integers().between(0, 9))
        .as((one, other, status) ->
            new Piece(
                "fork\n jump-if-zero c#\n "
                    + one
                    + "wait s\n load s\n print @ child ended with {}\n",
                "c#:\n " + other + "load x\n print @ child has x={}\n exit " + status + "\n"));
  }

  private static Arbitrary<Piece> pipes() {
    return Combinators.combine(quiet(), Arbitraries.integers().between(1, 5))
        .as((code, items) ->
            new Piece(
                """
                pipe p#
                fork
                jump-if-zero w#
                close-writing p#
                r#:
                read p#
                store h
                add 1
                jump-if-zero e#
                load h
                print @ got {}
                jump r#
                e#:
                close-reading p#
                wait s
                """,
                "w#:\n " + code + "set 7\n write p#\n ".repeat(items) + "exit 0\n"));
  }

  private static Arbitrary<Piece> criticalSections() {
    return quiet().map(code -> new Piece("lock m\n " + code + "unlock m\n", ""));
  }
}
