package dev.lockstep.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Manager;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.reference.values.Codec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a manager's maps and lists make of the many methods that those have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManagerTest {

  private final Multiprocessing processes = new Reference().multiprocessing().orElseThrow();
  private final Manager manager = processes.manager();

  @AfterAll
  void close() {
    manager.close();
  }

  /** In the middle of each of these another process comes first, once. */
  @Test
  void noUpdateOfAMapIsLost() {
    Map<String, Integer> map = manager.map();
    map.put("a", 1);
    int[] calls = {0};
    assertThat(
            map.merge(
                "a",
                1,
                (old, one) -> {
                  interfere(map, calls);
                  return old + one;
                }))
        .as("what merge gives: 1, then 10 more by somebody else, and 1")
        .isEqualTo(12);
    assertThat(map.compute("a", (key, old) -> interfere(map, calls) + old + 1)).isEqualTo(23);
    assertThat(map.computeIfPresent("a", (key, old) -> interfere(map, calls) + old + 1))
        .isEqualTo(34);
    map.replaceAll((key, old) -> interfere(map, calls) + old + 1);
    assertThat(map).as("the map").isEqualTo(Map.of("a", 45));
    assertThat(
            map.computeIfAbsent(
                "b",
                key -> {
                  map.put("b", 7);
                  return 8;
                }))
        .as("what computeIfAbsent gives: who came first has won")
        .isEqualTo(7);
  }

  /** At every second call it adds 10 as if it were another process. */
  private static int interfere(Map<String, Integer> map, int[] calls) {
    if (calls[0]++ % 2 == 0) {
      map.put("a", map.get("a") + 10);
    }
    return 0;
  }

  @Test
  void aMapDoesAsAMapOfItsOwn() {
    Map<String, Integer> map = manager.map();
    map.putAll(Map.of("a", 1));
    assertThat(map.merge("a", 1, (old, one) -> null)).isNull();
    assertThat(map.computeIfPresent("a", (key, old) -> 5)).isNull();
    assertThat(map.compute("a", (key, old) -> null)).isNull();
    assertThat(map).isEmpty();
    assertThat(map.computeIfAbsent("a", key -> 1)).isEqualTo(1);
    assertThat(map.replace("a", 1, 2)).isTrue();
    assertThat(map.remove("a", 1)).isFalse();
    assertThat(map.getOrDefault("b", 9)).isEqualTo(9);
    map.put("b", 3);
    map.entrySet().iterator().next().setValue(7);
    assertThat(map.values().removeIf(value -> value == 3)).isTrue();
    assertThat(map).isEqualTo(new HashMap<>(Map.of("a", 7)));
    assertThat(map.keySet().remove("a")).isTrue();
    assertThat(map).isEmpty();
  }

  @Test
  void noUpdateOfAListIsLost() {
    List<Integer> list = manager.list();
    list.addAll(List.of(3, 1, 2));
    boolean[] interfered = {false};
    list.replaceAll(old -> {
      if (!interfered[0]) {
        interfered[0] = true;
        list.add(9);
      }
      return old * 10;
    });
    list.sort(Comparator.naturalOrder());
    assertThat(list).as("the list").isEqualTo(List.of(10, 20, 30, 90));
    assertThat(list.removeIf(element -> element == 20)).isTrue();
    assertThat(list.removeIf(element -> element == 20)).isFalse();
    assertThat(list.removeFirst()).isEqualTo(10);
    assertThat(list.removeLast()).isEqualTo(90);
    assertThat(list).containsExactly(30);
    list.clear();
    assertThatThrownBy(list::removeFirst).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(list::removeLast).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void whatCannotBeDoneIsRefusedWithASentence() {
    List<Integer> list = manager.list();
    list.add(1);
    Iterator<Integer> iterator = list.iterator();
    iterator.next();
    assertThatThrownBy(iterator::remove)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("removeIf(...) of the list");
  }

  private static <T> T otherProxy(T proxy) {
    @SuppressWarnings("unchecked")
    T other = (T) Codec.decode(Codec.encode(proxy));
    return other;
  }

  @Test
  void proxiesOfTheSameObjectAreEqualAndSayWhereItIs() {
    List<Object> proxies = List.of(manager.queue(), manager.lock(), manager.list(), manager.map());
    for (Object proxy : proxies) {
      Object other = otherProxy(proxy);
      assertThat(other).isEqualTo(proxy).hasSameHashCodeAs(proxy).isNotSameAs(proxy);
      assertThat(proxy.toString()).matches("(queue|lock|list|map) \\d+ of the manager .*\\d.*");
    }
    assertThat(manager.queue()).isNotEqualTo(manager.queue());
    assertThat(manager.lock()).isNotEqualTo(manager.lock());
    List<Object> list = manager.list();
    list.add("a");
    assertThat(list.toString()).endsWith(": [a]");
    assertThat(list.equals(new ArrayList<>(List.of("a")))).isTrue();
  }

  @Test
  void whatIsLeftOfAClosedManagersObjectsIsTheirName() {
    Manager closed = processes.manager();
    List<Object> list = closed.list();
    closed.close();
    assertThat(list.toString()).endsWith("which has ended");
  }
}
