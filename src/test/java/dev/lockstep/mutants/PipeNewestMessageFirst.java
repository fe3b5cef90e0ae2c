package dev.lockstep.mutants;

import dev.lockstep.api.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "the message that was sent last is received first",
    killedBy = {"PipeRules.PIPE_06_must_carry_one_message_each_in_order"})
public final class PipeNewestMessageFirst extends AlteredPipes {
  @Override
  protected Connection alter(Connection end) {
    return new Stack(end);
  }

  private static final class Stack extends WrongEnd {

    private static final long serialVersionUID = 1;

    Stack(Connection right) {
      super(right);
    }

    private final transient List<@Nullable Object> waiting = new ArrayList<>();

    @Override
    @SuppressWarnings("unchecked")
    public <T extends @Nullable Object> T receive() throws InterruptedException {
      while (waiting.isEmpty() || right.poll()) {
        waiting.add(right.receive());
      }
      return (T) waiting.removeLast();
    }
  }
}
