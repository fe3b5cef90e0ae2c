package dev.lockstep.grade.cli;

import dev.lockstep.grade.plan.Part;
import java.util.Arrays;
import java.util.Iterator;

/** What parts are called, for the help. */
final class PartNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Part.values()).map(Part::id).iterator();
  }
}
