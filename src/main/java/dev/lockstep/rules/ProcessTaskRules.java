package dev.lockstep.rules;

import dev.lockstep.api.Task;
import dev.lockstep.api.TaskOptions;

/** The rules that processes share with threads, on processes. */
public abstract class ProcessTaskRules extends TaskRules {

  @Override
  protected Task task(TaskOptions options) {
    return processes().process(options);
  }
}
