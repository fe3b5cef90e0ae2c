package dev.lockstep.tasks;

import dev.lockstep.api.Connection;
import dev.lockstep.api.Target;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * For the notebooks on pipes and on how processes talk. The tasks are constants, because a method
 * reference that is written in a cell belongs to the cell, and no child finds it.
 */
public final class PipeTasks {

  /** Receives a word and sends it back in capitals. */
  public static final Target.Of1<Connection> ANSWER = PipeTasks::answer;

  /** Sends one word and ends. */
  public static final Target.Of2<Connection, String> SEND = PipeTasks::send;

  /** Sends 1, 2 and 3, and null as a mark of the end. */
  public static final Target.Of1<Connection> SEND_THREE = PipeTasks::sendThree;

  /** Receives and prints until the mark of the end. */
  public static final Target.Of1<Connection> RECEIVE_ALL = PipeTasks::receiveAll;

  /** Prints a line, and talks to nobody. */
  public static final Target.Of1<String> PRINT = PipeTasks::print;

  /** Maps a file into its memory, and writes a number at its beginning. */
  public static final Target.Of2<String, Integer> WRITE_INTO_MEMORY = PipeTasks::writeIntoMemory;

  private PipeTasks() {}

  private static void answer(Connection end) throws InterruptedException {
    String word = end.receive();
    end.send(word.toUpperCase(Locale.ROOT));
  }

  private static void send(Connection end, String word) throws InterruptedException {
    end.send(word);
  }

  private static void sendThree(Connection end) throws InterruptedException {
    for (int number : List.of(1, 2, 3)) {
      end.send(number);
      print("sent " + number);
    }
    end.send(null);
  }

  private static void receiveAll(Connection end) throws InterruptedException {
    @Nullable Integer number = end.receive();
    while (number != null) {
      print("received " + number);
      number = end.receive();
    }
  }

  private static void print(String line) {
    System.out.println(line);
  }

  private static void writeIntoMemory(String file, int number) throws IOException {
    try (FileChannel channel =
        FileChannel.open(Path.of(file), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, Integer.BYTES);
      memory.putInt(0, number);
    }
  }
}
