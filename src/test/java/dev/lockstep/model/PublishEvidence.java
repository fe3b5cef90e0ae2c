package dev.lockstep.model;

import dev.lockstep.witness.Evidence;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Tells the ledger how many states were explored, or else how often a property was tried. */
class PublishEvidence implements AroundPropertyHook {

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyExecutionResult result = property.execute();
    Optional<Evidence.Explored> explored = ((Laws) context.testInstance()).explored();
    explored
        .<Evidence>map(evidence -> evidence)
        .orElse(new Evidence.Tries(result.countTries()))
        .entries()
        .forEach((key, value) -> context.reporter().publishValue(key, value));
    return result;
  }
}
