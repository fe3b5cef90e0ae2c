package dev.lockstep.mutants;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Process;
import dev.lockstep.api.TaskOptions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "a file that is an argument travels by value: the child gets a copy of it",
    killedBy = {
      "MemRules.MEM_05_may_share_a_mapped_file",
      "MemRules.MEM_06_may_change_what_is_shared_on_purpose",
      "RaceRules.RACE_08_may_lose_an_update_of_shared_memory"
    })
public final class FilesTravelByValue extends AlteredProcesses {

  @Override
  protected Process alter(TaskOptions options) {
    List<@Nullable Object> copies =
        options.arguments().positional().stream().map(FilesTravelByValue::copy).toList();
    Arguments arguments = new Arguments(copies, options.arguments().named());
    return real()
        .process(new TaskOptions(options.target(), arguments, options.name(), options.daemon()));
  }

  private static @Nullable Object copy(@Nullable Object argument) {
    if (!(argument instanceof File file)) {
      return argument;
    }
    try {
      File copy = File.createTempFile("lockstep-copy", null);
      copy.deleteOnExit();
      Files.copy(file.toPath(), copy.toPath(), StandardCopyOption.REPLACE_EXISTING);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
