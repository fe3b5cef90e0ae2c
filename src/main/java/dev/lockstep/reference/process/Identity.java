package dev.lockstep.reference.process;

import dev.lockstep.reference.values.PlainValues;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Who a child is, as its parent tells it.
 *
 * @param name the child's name
 * @param daemon whether it is a daemon
 * @param parentName the name of the process that starts it
 */
record Identity(String name, boolean daemon, String parentName) {

  private static final Identity REHEARSAL = new Identity("rehearsal", true, "rehearsal");

  /** The identity of a spare that is not needed yet. */
  static Identity rehearsal() {
    return REHEARSAL;
  }

  boolean isRehearsal() {
    return equals(REHEARSAL);
  }

  void write(DataOutputStream out) throws IOException {
    PlainValues.writeText(name, out);
    out.writeBoolean(daemon);
    PlainValues.writeText(parentName, out);
  }

  static Identity read(DataInputStream in) throws IOException {
    return new Identity(PlainValues.readText(in), in.readBoolean(), PlainValues.readText(in));
  }
}
