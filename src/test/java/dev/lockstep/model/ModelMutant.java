package dev.lockstep.model;

import java.util.List;

/**
 * A wrong machine.
 *
 * @param name its name
 * @param fault what is wrong with it
 * @param lab the machine
 * @param killedBy the laws that have to fail on it
 */
record ModelMutant(String name, String fault, Lab lab, List<String> killedBy) {

  @Override
  public String toString() {
    return name;
  }
}
