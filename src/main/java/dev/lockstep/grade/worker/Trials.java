package dev.lockstep.grade.worker;

/**
 * The classes of rules, so that they can be run; which implementation they are run on is said by a
 * parameter. Each has the name of the class that it extends.
 */
final class Trials {

  private Trials() {}

  /** The class of a rule. */
  static Class<?> of(String rule) {
    String rules = rule.substring(0, rule.indexOf('.'));
    try {
      return Class.forName(Trials.class.getName() + "$" + rules);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("there are no rules called " + rules, e);
    }
  }

  static final class ThreadLockRules extends dev.lockstep.rules.ThreadLockRules {}

  static final class ThreadTaskRules extends dev.lockstep.rules.ThreadTaskRules {}

  static final class ThreadJoinRules extends dev.lockstep.rules.ThreadJoinRules {}

  static final class ThrRules extends dev.lockstep.rules.ThrRules {}

  static final class ProcRules extends dev.lockstep.rules.ProcRules {}

  static final class ProcessTaskRules extends dev.lockstep.rules.ProcessTaskRules {}

  static final class JoinRules extends dev.lockstep.rules.JoinRules {}

  static final class DaemRules extends dev.lockstep.rules.DaemRules {}

  static final class MemRules extends dev.lockstep.rules.MemRules {}

  static final class CostRules extends dev.lockstep.rules.CostRules {}

  static final class RaceRules extends dev.lockstep.rules.RaceRules {}

  static final class GilRules extends dev.lockstep.rules.GilRules {}

  static final class ProcessLockRules extends dev.lockstep.rules.ProcessLockRules {}

  static final class ThreadQueueRules extends dev.lockstep.rules.ThreadQueueRules {}

  static final class ProcessQueueRules extends dev.lockstep.rules.ProcessQueueRules {}

  static final class PipeRules extends dev.lockstep.rules.PipeRules {}

  static final class IpcRules extends dev.lockstep.rules.IpcRules {}

  static final class PoolRules extends dev.lockstep.rules.PoolRules {}

  static final class SubpRules extends dev.lockstep.rules.SubpRules {}

  static final class ThreadExecutorRules extends dev.lockstep.rules.ThreadExecutorRules {}

  static final class ProcessExecutorRules extends dev.lockstep.rules.ProcessExecutorRules {}

  static final class CoroRules extends dev.lockstep.rules.CoroRules {}

  static final class OsRules extends dev.lockstep.rules.OsRules {}

  static final class CodeRules extends dev.lockstep.rules.CodeRules {}

  static final class QueueExplorationRules extends dev.lockstep.rules.QueueExplorationRules {}

  static final class LockExplorationRules extends dev.lockstep.rules.LockExplorationRules {}

  static final class RaceExplorationRules extends dev.lockstep.rules.RaceExplorationRules {}

  static final class ThrExplorationRules extends dev.lockstep.rules.ThrExplorationRules {}

  static final class ThreadExecutorExplorationRules
      extends dev.lockstep.rules.ThreadExecutorExplorationRules {}

  static final class CoroExplorationRules extends dev.lockstep.rules.CoroExplorationRules {}
}
