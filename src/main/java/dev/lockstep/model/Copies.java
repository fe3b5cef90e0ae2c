package dev.lockstep.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Changed copies of collections; the original stays as it was. */
final class Copies {

  private Copies() {}

  static <K, V> SortedMap<K, V> with(SortedMap<K, V> map, K key, V value) {
    SortedMap<K, V> copy = new TreeMap<>(map);
    copy.put(key, value);
    return copy;
  }

  static <K, V> SortedMap<K, V> without(SortedMap<K, V> map, K key) {
    SortedMap<K, V> copy = new TreeMap<>(map);
    copy.remove(key);
    return copy;
  }

  static <T> List<T> with(List<T> list, T last) {
    List<T> copy = new ArrayList<>(list);
    copy.add(last);
    return List.copyOf(copy);
  }

  static <T> List<T> tail(List<T> list) {
    return List.copyOf(list.subList(1, list.size()));
  }
}
