package dev.lockstep.reference.pipe;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The kernel's pipes by means of the Java platform alone.
 *
 * <p>Java starts programs, and a program's standard input is a pipe. So a program that only waits
 * is started and ended again, and meanwhile both ends of that pipe are opened. It never has a name
 * in a folder, so nothing can be left behind.
 */
final class PortablePipes implements KernelPipe.Access {

  private static final File OWN = new File("/proc/self/fd");

  @Override
  public KernelPipe create() throws IOException {
    Process program = new ProcessBuilder("cat").start();
    try {
      String itsInput = "/proc/" + program.pid() + "/fd/0";
      PipeReader reader = openReader(itsInput);
      return new KernelPipe(reader, openWriter(itsInput));
    } finally {
      end(program);
    }
  }

  /** While it lives, it holds the end that reads. */
  private static void end(Process program) {
    program.destroyForcibly();
    program.onExit().join();
  }

  @Override
  public PipeReader openReader(String path) throws IOException {
    synchronized (PortablePipes.class) {
      Set<String> before = holding(path);
      FileInputStream stream = new FileInputStream(path);
      return new PortableReader(stream, added(before, holding(path)));
    }
  }

  @Override
  public PipeWriter openWriter(String path) throws IOException {
    synchronized (PortablePipes.class) {
      Set<String> before = holding(path);
      FileOutputStream stream = new FileOutputStream(path);
      return new PortableWriter(stream, added(before, holding(path)));
    }
  }

  /** The numbers of our open files that lead to this pipe: Java itself does not tell them. */
  private static Set<String> holding(String path) throws IOException {
    String pipe = Files.readSymbolicLink(Path.of(path)).toString();
    Set<String> numbers = new HashSet<>();
    String[] all = OWN.list();
    for (String number : all == null ? new String[0] : all) {
      if (leadsTo(pipe, number)) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static String added(Set<String> before, Set<String> after) {
    after.removeAll(before);
    return after.iterator().next();
  }

  private static boolean leadsTo(String pipe, String number) throws IOException {
    try {
      return Files.readSymbolicLink(Path.of(OWN.getPath(), number)).toString().equals(pipe);
    } catch (NoSuchFileException e) {
      return false; // closed since the folder was read
    }
  }

  /** The path by which other processes can open the file of this number. */
  static String path(String number) {
    return "/proc/" + ProcessHandle.current().pid() + "/fd/" + number;
  }

  /** A further open file of ours that leads to the same pipe. */
  @SuppressWarnings("resource") // closing the channel closes the stream
  static FileChannel channelToWrite(String number) throws IOException {
    synchronized (PortablePipes.class) {
      return new FileOutputStream(new File(OWN, number)).getChannel();
    }
  }

  /** The same, to read from. */
  @SuppressWarnings("resource") // closing the channel closes the stream
  static FileChannel channelToRead(String number) throws IOException {
    synchronized (PortablePipes.class) {
      return new FileInputStream(new File(OWN, number)).getChannel();
    }
  }

  /** Closes a stream, but not while the numbers of open files are looked at. */
  static void close(Closeable stream) {
    synchronized (PortablePipes.class) {
      try {
        stream.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
