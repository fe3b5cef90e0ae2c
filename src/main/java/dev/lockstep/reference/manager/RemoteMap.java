package dev.lockstep.reference.manager;

import dev.lockstep.reference.values.Codec;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A manager's map. Going through its keys, values and entries means going through a copy; what is
 * removed or set there is removed or set in the map.
 *
 * <p>Each call is atomic. A function that a call takes is called in this process, and once more if
 * another process has changed meanwhile what it was called with.
 */
final class RemoteMap<K, V extends @Nullable Object> extends AbstractMap<K, V>
    implements Serializable {

  private static final long serialVersionUID = 1;

  private final RemoteObject object;
  private transient @Nullable Map<K, V> there;

  RemoteMap(RemoteObject object) {
    this.object = object;
  }

  @SuppressWarnings("unchecked")
  private Map<K, V> there() {
    Map<K, V> proxy = there;
    if (proxy == null) {
      proxy = (Map<K, V>) object.as(Map.class);
      there = proxy;
    }
    return proxy;
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return there().get(key);
  }

  @Override
  public @Nullable V getOrDefault(@Nullable Object key, @Nullable V other) {
    return there().getOrDefault(key, other);
  }

  @Override
  public @Nullable V put(K key, V value) {
    return there().put(key, value);
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> entries) {
    there().putAll(new LinkedHashMap<>(entries));
  }

  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    return there().putIfAbsent(key, value);
  }

  @Override
  public @Nullable V replace(K key, V value) {
    return there().replace(key, value);
  }

  @Override
  public boolean replace(K key, V expected, V value) {
    return there().replace(key, expected, value);
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    return there().remove(key);
  }

  @Override
  public boolean remove(@Nullable Object key, @Nullable Object value) {
    return there().remove(key, value);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return there().containsKey(key);
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    return there().containsValue(value);
  }

  @Override
  public int size() {
    return there().size();
  }

  @Override
  public void clear() {
    there().clear();
  }

  @Override
  public @Nullable V merge(
      K key, V value, BiFunction<? super V, ? super V, ? extends @Nullable V> function) {
    Objects.requireNonNull(value, "a value to merge must not be null");
    return update(key, old -> old == null ? value : function.apply(old, value));
  }

  @Override
  public @Nullable V compute(
      K key, BiFunction<? super K, ? super @Nullable V, ? extends @Nullable V> function) {
    return update(key, old -> function.apply(key, old));
  }

  @Override
  public @Nullable V computeIfPresent(
      K key, BiFunction<? super K, ? super V, ? extends @Nullable V> function) {
    return updateIf(Objects::nonNull, key, old -> function.apply(key, old));
  }

  @Override
  public @Nullable V computeIfAbsent(K key, Function<? super K, ? extends @Nullable V> function) {
    return updateIf(Objects::isNull, key, old -> function.apply(key));
  }

  private @Nullable V update(K key, Function<@Nullable V, @Nullable V> function) {
    return updateIf(old -> true, key, function);
  }

  /** Puts what a function makes of the value of a key, or removes the key if that is null. */
  @SuppressWarnings("unchecked") // what was put in are values
  private @Nullable V updateIf(
      Predicate<@Nullable V> condition, K key, Function<@Nullable V, @Nullable V> function) {
    ManagerServer.Registry registry = object.registry();
    while (true) {
      byte[] seen = registry.value(object.id(), key);
      V old = (V) Codec.decode(seen);
      if (!condition.test(old)) {
        return old;
      }
      V value = function.apply(old);
      if (registry.exchangeValue(object.id(), key, seen, Codec.encode(value))) {
        return value;
      }
    }
  }

  @Override
  @SuppressWarnings("unchecked") // what was put in are keys and values
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    object.exchange(contents -> {
      ((Map<K, V>) contents).replaceAll(function);
      return true;
    });
  }

  @SuppressWarnings("unchecked") // what was put in are keys and values
  private Map<K, V> copy() {
    return (Map<K, V>) object.copy();
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return new EntryIterator(copy().entrySet().iterator());
      }

      @Override
      public int size() {
        return RemoteMap.this.size();
      }
    };
  }

  /** Goes through a copy, but removes from the map. */
  private final class EntryIterator implements Iterator<Map.Entry<K, V>> {

    private final Iterator<Map.Entry<K, V>> copy;
    private Map.@Nullable Entry<K, V> last;

    EntryIterator(Iterator<Map.Entry<K, V>> copy) {
      this.copy = copy;
    }

    @Override
    public boolean hasNext() {
      return copy.hasNext();
    }

    @Override
    public Map.Entry<K, V> next() {
      last = new RemoteEntry(copy.next());
      return last;
    }

    @Override
    public void remove() {
      if (last == null) {
        throw new IllegalStateException("call next() first: it says which entry to remove.");
      }
      RemoteMap.this.remove(last.getKey());
      last = null;
    }
  }

  /** A copy of an entry; what is set in it is put into the map. */
  private final class RemoteEntry extends SimpleEntry<K, V> {

    private static final long serialVersionUID = 1;

    RemoteEntry(Map.Entry<K, V> entry) {
      super(entry);
    }

    @Override
    public V setValue(V value) {
      RemoteMap.this.put(getKey(), value);
      return super.setValue(value);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RemoteMap<?, ?> map && object.equals(map.object)
        || other instanceof Map<?, ?> && copy().equals(other);
  }

  @Override
  public int hashCode() {
    return copy().hashCode();
  }

  /** What is in it, and where it is. */
  @Override
  public String toString() {
    return object.describeContents("map");
  }
}
