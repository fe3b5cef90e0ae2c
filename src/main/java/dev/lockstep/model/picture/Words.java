package dev.lockstep.model.picture;

import dev.lockstep.model.Instruction;
import java.util.Locale;

/** Instructions, as a program has them. */
final class Words {

  private Words() {}

  /** For example {@code load balance}. */
  static String of(Instruction instruction) {
    String[] parts = instruction.toString().split("\\[", 2);
    String name = parts[0].replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    String operands = parts[1].substring(0, parts[1].length() - 1).replaceAll("\\w+=", "");
    return (name + " " + operands.replace(",", "")).strip();
  }
}
