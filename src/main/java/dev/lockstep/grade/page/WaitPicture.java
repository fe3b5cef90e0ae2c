package dev.lockstep.grade.page;

import dev.lockstep.rules.ThreadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who waits for what, and who holds it, drawn: threads on the left, what they wait for on the
 * right.
 *
 * @param threads the threads that wait or hold
 * @param objects what is waited for
 * @param arrows from a thread to what it waits for, and from that to its holder
 * @param words the same in words
 */
public record WaitPicture(
    List<Node> threads, List<Node> objects, List<Arrow> arrows, List<String> words) {

  private static final int ROW = 70;
  private static final int LEFT = 110;
  private static final int RIGHT = 470;

  /** A box with a text. */
  public record Node(int x, int y, String text) {}

  /** An arrow; one of holding is dashed. */
  public record Arrow(int fromX, int fromY, int toX, int toY, boolean holds) {}

  /** Keeps copies. */
  public WaitPicture {
    threads = List.copyOf(threads);
    objects = List.copyOf(objects);
    arrows = List.copyOf(arrows);
    words = List.copyOf(words);
  }

  /** The picture of these threads, if one of them waits for something that is known. */
  static Optional<WaitPicture> of(List<ThreadState> named) {
    List<ThreadState> all = toldApart(named);
    List<ThreadState> waiting = all.stream().filter(one -> one.waitsFor() != null).toList();
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Node> threads = new LinkedHashMap<>();
    Map<String, Node> objects = new LinkedHashMap<>();
    List<Arrow> arrows = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (ThreadState one : waiting) {
      String object = String.valueOf(one.waitsFor());
      Node thread = node(threads, LEFT, one.name(), one.name());
      Node wanted = node(objects, RIGHT, object, simple(object));
      arrows.add(new Arrow(LEFT + 90, thread.y() - 6, RIGHT - 110, wanted.y() - 6, false));
      Optional<String> holder = holder(one, all);
      holder.ifPresent(name -> {
        Node held = node(threads, LEFT, name, name);
        arrows.add(new Arrow(RIGHT - 110, wanted.y() + 6, LEFT + 90, held.y() + 6, true));
      });
      words.add(
          one.name()
              + " waits for "
              + simple(object)
              + holder.map(name -> ", which " + name + " holds").orElse(""));
    }
    return Optional.of(
        new WaitPicture(
            List.copyOf(threads.values()), List.copyOf(objects.values()), arrows, words));
  }

  /** Threads of the same name, as workers often are, are counted. */
  private static List<ThreadState> toldApart(List<ThreadState> named) {
    Map<String, Integer> counts = new HashMap<>();
    List<ThreadState> apart = new ArrayList<>();
    for (ThreadState one : named) {
      int count = counts.merge(one.name(), 1, Integer::sum);
      String name = count == 1 ? one.name() : one.name() + " (" + count + ")";
      apart.add(
          new ThreadState(
              name, one.state(), one.waitsFor(), one.heldBy(), one.holds(), one.frames()));
    }
    return apart;
  }

  private static Node node(Map<String, Node> nodes, int x, String key, String text) {
    return nodes.computeIfAbsent(
        key, new_ -> new Node(x, 40 + ROW * nodes.size(), shortened(text)));
  }

  /** The platform knows the owners of monitors; of other objects one may know who lists them. */
  private static Optional<String> holder(ThreadState waiting, List<ThreadState> all) {
    return Optional.ofNullable(waiting.heldBy())
        .or(() ->
            all.stream()
                .filter(other -> other.holds().contains(String.valueOf(waiting.waitsFor())))
                .map(ThreadState::name)
                .findFirst());
  }

  private static String simple(String object) {
    return object.replaceFirst("^([a-z]\\w*\\.)+", "");
  }

  private static String shortened(String text) {
    return text.length() > 26 ? text.substring(0, 25) + "…" : text;
  }

  /** How high the picture is. */
  public int height() {
    return 10 + ROW * Math.max(threads.size(), objects.size());
  }
}
