package dev.lockstep.rules;

import java.io.Serializable;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a thread was doing when it was looked at.
 *
 * @param name its name
 * @param state its state in Java's words, such as {@code WAITING}
 * @param waitsFor the object that it waits for, such as {@code java.lang.Object@1b2c}, if it does
 * @param heldBy the thread that holds that object, as far as the platform knows
 * @param holds the objects that it holds
 * @param frames where it was, the innermost first
 */
public record ThreadState(
    String name,
    String state,
    @Nullable String waitsFor,
    @Nullable String heldBy,
    List<String> holds,
    List<String> frames)
    implements Serializable {

  private static final int FRAMES = 6;

  /** Keeps copies. */
  public ThreadState {
    holds = List.copyOf(holds);
    frames = List.copyOf(frames);
  }

  /** Looks at threads; those that have ended are left out. */
  static List<ThreadState> of(Collection<Thread> threads) {
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    long[] ids = threads.stream().mapToLong(Thread::threadId).toArray();
    return Arrays.stream(bean.getThreadInfo(ids, true, true))
        .filter(Objects::nonNull)
        .map(ThreadState::of)
        .toList();
  }

  private static ThreadState of(ThreadInfo info) {
    Stream<LockInfo> held =
        Stream.concat(
            Arrays.stream(info.getLockedMonitors()), Arrays.stream(info.getLockedSynchronizers()));
    return new ThreadState(
        info.getThreadName(),
        info.getThreadState().name(),
        info.getLockName(),
        info.getLockOwnerName(),
        held.map(LockInfo::toString).distinct().toList(),
        Arrays.stream(info.getStackTrace()).limit(FRAMES).map(ThreadState::words).toList());
  }

  /** Without the names of loaders and modules, which say nothing here. */
  private static String words(StackTraceElement frame) {
    String place =
        frame.getLineNumber() > 0
            ? "(" + frame.getFileName() + ":" + frame.getLineNumber() + ")"
            : "()";
    return frame.getClassName() + "." + frame.getMethodName() + place;
  }

  /** In words, with where it was in lines of their own. */
  public String words() {
    String lock = waitsFor == null ? "" : " on " + waitsFor;
    String owner = heldBy == null ? "" : ", which " + heldBy + " holds";
    return name
        + " is "
        + state
        + lock
        + owner
        + String.join("", frames.stream().map("\n  at "::concat).toList());
  }
}
