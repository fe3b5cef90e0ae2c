package dev.lockstep.api;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which program to run, and how.
 *
 * @param words the program and its arguments, one element each: no shell splits or expands them
 * @param input what the program reads on its standard input; empty for nothing
 * @param directory where it runs; empty for the caller's directory
 * @param environment variables set in addition to the caller's
 * @param timeout the longest time it may take under {@link Subprocess#run}; empty for no limit
 * @param check whether an exit code other than 0 is an error of {@link Subprocess#run}
 */
public record Command(
    List<String> words,
    byte[] input,
    Optional<Path> directory,
    Map<String, String> environment,
    Optional<Duration> timeout,
    boolean check) {

  /** Checks that there is a program, and keeps copies. */
  public Command {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a command needs at least the name of a program");
    }
    words = List.copyOf(words);
    input = input.clone();
    environment = Map.copyOf(environment);
  }

  @Override
  public byte[] input() {
    return input.clone();
  }

  /** A command of these words, with nothing else asked for. */
  public static Command of(String... words) {
    return new Command(
        List.of(words), new byte[0], Optional.empty(), Map.of(), Optional.empty(), false);
  }

  /** The same with this text, in UTF-8, as input. */
  public Command input(String text) {
    return input(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with these bytes as input. */
  public Command input(byte[] bytes) {
    return new Command(words, bytes, directory, environment, timeout, check);
  }

  /** The same in this directory. */
  public Command in(Path directory) {
    return new Command(words, input, Optional.of(directory), environment, timeout, check);
  }

  /** The same with a variable set. */
  public Command variable(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(environment);
    more.put(name, value);
    return new Command(words, input, directory, more, timeout, check);
  }

  /** The same with a time limit. */
  public Command timeout(Duration limit) {
    return new Command(words, input, directory, environment, Optional.of(limit), check);
  }

  /** The same, with an exit code other than 0 being an error. */
  public Command checked() {
    return new Command(words, input, directory, environment, timeout, true);
  }
}
