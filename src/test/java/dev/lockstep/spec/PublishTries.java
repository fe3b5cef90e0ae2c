package dev.lockstep.spec;

import dev.lockstep.witness.Evidence;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Tells the ledger how often a property was tried. */
class PublishTries implements AroundPropertyHook {

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyExecutionResult result = property.execute();
    new Evidence.Tries(result.countTries())
        .entries()
        .forEach((key, value) -> context.reporter().publishValue(key, value));
    return result;
  }
}
