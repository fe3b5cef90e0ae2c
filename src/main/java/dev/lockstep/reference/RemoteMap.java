package dev.lockstep.reference;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A manager's map. Its keys, values and entries are those of a copy. */
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
  public @Nullable V put(K key, V value) {
    return there().put(key, value);
  }

  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    return there().putIfAbsent(key, value);
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    return there().remove(key);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return there().containsKey(key);
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
  @SuppressWarnings("unchecked") // what was put in are keys and values
  public Set<Map.Entry<K, V>> entrySet() {
    var registry = object.neighbour(ManagerServer.REGISTRY).as(ManagerServer.Registry.class);
    return Collections.unmodifiableMap((Map<K, V>) registry.copyOfMap(object.id())).entrySet();
  }
}
