package dev.lockstep.reference.manager;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A manager's list. Going through it means going through a copy.
 *
 * <p>Each call is atomic, but those of a list iterator and of a sublist are calls of their own. A
 * function that a call takes is called in this process, and once more on all elements if another
 * process has changed the list meanwhile.
 */
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
  public boolean addAll(int index, Collection<? extends E> elements) {
    return there().addAll(index, new ArrayList<>(elements));
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return there().contains(element);
  }

  @Override
  public boolean containsAll(Collection<?> elements) {
    return there().containsAll(new ArrayList<>(elements));
  }

  @Override
  public int indexOf(@Nullable Object element) {
    return there().indexOf(element);
  }

  @Override
  public int lastIndexOf(@Nullable Object element) {
    return there().lastIndexOf(element);
  }

  @Override
  public boolean removeAll(Collection<?> elements) {
    return there().removeAll(new ArrayList<>(elements));
  }

  @Override
  public boolean retainAll(Collection<?> elements) {
    return there().retainAll(new ArrayList<>(elements));
  }

  @Override
  public void clear() {
    there().clear();
  }

  @Override
  public E getFirst() {
    try {
      return get(0);
    } catch (IndexOutOfBoundsException e) {
      throw empty(e);
    }
  }

  @Override
  public E removeFirst() {
    try {
      return remove(0);
    } catch (IndexOutOfBoundsException e) {
      throw empty(e);
    }
  }

  private static NoSuchElementException empty(IndexOutOfBoundsException cause) {
    return new NoSuchElementException("the manager's list is empty", cause);
  }

  @Override
  public E getLast() {
    return copy().getLast();
  }

  @Override
  public E removeLast() {
    List<E> removed = new ArrayList<>();
    exchange(contents -> {
      removed.add(contents.removeLast());
      return true;
    });
    return removed.getLast();
  }

  @Override
  public boolean removeIf(Predicate<? super E> condition) {
    return exchange(contents -> contents.removeIf(condition));
  }

  @Override
  public void replaceAll(UnaryOperator<E> function) {
    exchange(contents -> {
      contents.replaceAll(function);
      return true;
    });
  }

  @Override
  public void sort(@Nullable Comparator<? super E> order) {
    exchange(contents -> {
      contents.sort(order);
      return true;
    });
  }

  @SuppressWarnings("unchecked") // what was put in are elements
  private boolean exchange(Predicate<List<E>> change) {
    return object.exchange(contents -> change.test((List<E>) contents));
  }

  @SuppressWarnings("unchecked") // what was put in are elements
  private List<E> copy() {
    return (List<E>) object.copy();
  }

  @Override
  public @Nullable Object[] toArray() {
    return copy().toArray();
  }

  @Override
  public Iterator<E> iterator() {
    Iterator<E> copy = copy().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return copy.hasNext();
      }

      @Override
      public E next() {
        return copy.next();
      }

      @Override
      public void remove() {
        throw new UnsupportedOperationException(
            "going through a manager's list means going through a copy: remove elements with"
                + " remove(...) or removeIf(...) of the list.");
      }
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RemoteList<?> list && object.equals(list.object)
        || other instanceof List<?> && copy().equals(other);
  }

  @Override
  public int hashCode() {
    return copy().hashCode();
  }

  /** What is in it, and where it is. */
  @Override
  public String toString() {
    return object.describeContents("list");
  }
}
