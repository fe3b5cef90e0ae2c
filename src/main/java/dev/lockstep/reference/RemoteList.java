package dev.lockstep.reference;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A manager's list. Going through it means going through a copy. */
final class RemoteList<E extends @Nullable Object> extends AbstractList<E> implements Serializable {

  private static final long serialVersionUID = 1;

  private final RemoteObject object;
  private transient @Nullable List<E> there;

  RemoteList(RemoteObject object) {
    this.object = object;
  }

  @SuppressWarnings("unchecked")
  private List<E> there() {
    List<E> proxy = there;
    if (proxy == null) {
      proxy = (List<E>) object.as(List.class);
      there = proxy;
    }
    return proxy;
  }

  @Override
  public E get(int index) {
    return there().get(index);
  }

  @Override
  public int size() {
    return there().size();
  }

  @Override
  public E set(int index, E element) {
    return there().set(index, element);
  }

  @Override
  public boolean add(E element) {
    return there().add(element);
  }

  @Override
  public void add(int index, E element) {
    there().add(index, element);
  }

  @Override
  public E remove(int index) {
    return there().remove(index);
  }

  @Override
  public boolean remove(@Nullable Object element) {
    return there().remove(element);
  }

  @Override
  public boolean addAll(Collection<? extends E> elements) {
    return there().addAll(new ArrayList<>(elements));
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return there().contains(element);
  }

  @Override
  public void clear() {
    there().clear();
  }

  @Override
  public @Nullable Object[] toArray() {
    return there().toArray();
  }

  @Override
  @SuppressWarnings("unchecked") // what was put in are elements
  public Iterator<E> iterator() {
    return ((List<E>) Arrays.asList(toArray())).iterator();
  }
}
