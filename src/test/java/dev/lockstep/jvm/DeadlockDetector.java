package dev.lockstep.jvm;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;

/** Asks the platform which threads are deadlocked. */
final class DeadlockDetector {

  private DeadlockDetector() {}

  /** The name of each deadlocked thread, and of the thread that owns what it waits for. */
  static Map<String, String> ask() {
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    long[] deadlocked = bean.findDeadlockedThreads();
    Map<String, String> owners = new TreeMap<>();
    if (deadlocked != null) {
      for (ThreadInfo info : bean.getThreadInfo(deadlocked)) {
        owners.put(info.getThreadName(), info.getLockOwnerName());
      }
    }
    return owners;
  }
}
