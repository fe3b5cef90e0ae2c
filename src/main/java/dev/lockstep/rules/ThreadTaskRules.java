package dev.lockstep.rules;

import dev.lockstep.api.Task;
import dev.lockstep.api.TaskOptions;

/** The rules that threads share with processes, on threads. */
public abstract class ThreadTaskRules extends TaskRules {

  @Override
  protected Task task(TaskOptions options) {
    return threads().thread(options);
  }
}
