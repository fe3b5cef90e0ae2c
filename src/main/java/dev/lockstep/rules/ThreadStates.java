package dev.lockstep.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what threads are doing, what they wait for, and who holds it. */
final class ThreadStates {

  private static final int FRAMES = 4;

  private ThreadStates() {}

  static String describe(Collection<Thread> threads) {
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    long[] ids = threads.stream().mapToLong(Thread::threadId).toArray();
    return Arrays.stream(bean.getThreadInfo(ids, true, true))
        .filter(info -> info != null)
        .map(ThreadStates::describe)
        .collect(Collectors.joining("\n"));
  }

  private static String describe(ThreadInfo info) {
    return info.getThreadName()
        + " is "
        + info.getThreadState()
        + waiting(info.getLockName(), info.getLockOwnerName())
        + Arrays.stream(info.getStackTrace())
            .limit(FRAMES)
            .map(frame -> "\n  at " + frame)
            .collect(Collectors.joining());
  }

  private static String waiting(@Nullable String lock, @Nullable String owner) {
    if (lock == null) {
      return "";
    }
    return " on " + lock + (owner == null ? "" : ", which " + owner + " holds");
  }
}
