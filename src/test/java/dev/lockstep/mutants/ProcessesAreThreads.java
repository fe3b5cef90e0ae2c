package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.rules.CodeRules;
import dev.lockstep.rules.MemRules;
import dev.lockstep.rules.OsRules;
import dev.lockstep.rules.ProcRules;
import dev.lockstep.rules.RaceRules;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Set;

/**
 * Only with targets that come to their end by themselves: the others call exit, which would end the
 * tests, too, or wait to be killed.
 */
@Mutant(
    fault = "a process is a thread of its parent, and shares its memory",
    killedBy = {
      "CodeRules.CODE_08_must_tell_its_own_pid_and_its_parents",
      "CodeRules.CODE_09_must_continue_after_the_child",
      "CodeRules.CODE_15_must_name_the_process_that_started_it",
      "CodeRules.CODE_16_must_give_each_child_a_list_of_its_own",
      "MemRules.MEM_01_cannot_change_a_global_of_a_child",
      "MemRules.MEM_01_cannot_change_a_global_of_the_parent",
      "MemRules.MEM_02_cannot_see_what_another_child_appends",
      "MemRules.MEM_05_cannot_share_by_accident",
      "MemRules.MEM_06_cannot_change_an_argument_of_another_process",
      "OsRules.OS_01_must_make_two_processes_of_one_function",
      "OsRules.OS_30_cannot_list_the_threads_of_another_process",
      "OsRules.OS_30_cannot_see_what_a_thread_of_another_process_writes",
      "OsRules.OS_43_may_be_many_processes",
      "ProcRules.PROC_02_must_start_a_child_from_a_function_and_its_arguments",
      "ProcRules.PROC_12_must_pass_arguments_by_value",
      "ProcRules.PROC_20_must_run_static_initialisers_again_in_the_child",
      "ProcRules.PROC_24_cannot_inherit_the_state_of_its_parent",
      "ProcRules.PROC_25_must_work_without_fork",
      "RaceRules.RACE_08_cannot_lose_an_update_of_its_own_copy"
    })
public final class ProcessesAreThreads extends AlteredProcesses {

  private static final Set<String> HARMLESS_OF_PROC =
      Set.of("noteOnce", "growAndNote", "noteState");
  private static final Set<String> HARMLESS_OF_OS =
      Set.of("counter", "programWithNamedThread", "browser", "tab");

  @Override
  protected Process alter(TaskOptions options) {
    Process right = real().process(options);
    return isHarmless(options.target()) ? new InThisProcess(right) : right;
  }

  private static boolean isHarmless(Target target) {
    String owner = target.getClass().getName();
    return owner.startsWith(CodeRules.class.getName())
        || owner.startsWith(MemRules.class.getName())
        || owner.startsWith(RaceRules.class.getName())
        || owner.startsWith(OsRules.class.getName()) && HARMLESS_OF_OS.contains(methodOf(target))
        || owner.startsWith(ProcRules.class.getName())
            && HARMLESS_OF_PROC.contains(methodOf(target));
  }

  private static String methodOf(Target target) {
    try {
      Method writeReplace = target.getClass().getDeclaredMethod("writeReplace");
      writeReplace.setAccessible(true);
      return ((SerializedLambda) writeReplace.invoke(target)).getImplMethodName();
    } catch (NoSuchMethodException e) {
      return "no lambda";
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class InThisProcess extends Wrong {

    private static final long serialVersionUID = 1;

    private final transient Thread thread = Thread.ofPlatform().daemon().unstarted(this::execute);

    InThisProcess(Process right) {
      super(right);
    }

    private void execute() {
      try {
        run();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void start() {
      thread.start();
    }

    @Override
    public void join() throws InterruptedException {
      thread.join();
    }

    @Override
    public boolean join(Duration timeout) throws InterruptedException {
      return thread.join(timeout);
    }
  }
}
