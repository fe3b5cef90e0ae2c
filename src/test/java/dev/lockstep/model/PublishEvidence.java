package dev.lockstep.model;

import dev.lockstep.model.picture.Timeline;
import dev.lockstep.witness.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the ledger how many states were explored, or else how often a property was tried, and shows
 * one of the runs.
 */
class PublishEvidence implements AroundPropertyHook {

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyExecutionResult result = property.execute();
    Laws laws = (Laws) context.testInstance();
    laws.sample().ifPresent(run -> context.reporter().publishValue(Evidence.DETAILS, picture(run)));
    Optional<Evidence.Explored> explored = laws.explored();
    explored
        .<Evidence>map(evidence -> evidence)
        .orElse(new Evidence.Tries(result.countTries()))
        .entries()
        .forEach((key, value) -> context.reporter().publishValue(key, value));
    return result;
  }

  private static String picture(Trace run) {
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "caption",
                "One of the runs that were tried",
                "columns",
                List.of(),
                "rows",
                List.of(),
                "picture",
                Timeline.of(run)));
  }
}
