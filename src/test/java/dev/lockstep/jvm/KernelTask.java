package dev.lockstep.jvm;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A process, or one thread of it, as Linux shows it in {@code /proc}. The kernel writes these files
 * when they are read: what they say is what it knows.
 *
 * @param folder the folder of the process or thread
 */
record KernelTask(Path folder) {

  private static final Path ALL = Path.of("/proc");

  /**
   * Where a value stands in {@code stat}, counted from the state, which is the first after a name.
   */
  private static final int PARENT = 1;

  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;
  private static final int START = 19;
  private static final int ARGUMENTS = 45;

  /** Its number, six arguments, and two registers. */
  private static final int WORDS_OF_CALL = 9;

  /** Below it no memory can be. */
  private static final long MOST_DESCRIPTORS = 4096;

  /** The process of this number. */
  static KernelTask process(long pid) {
    requireLinux();
    return new KernelTask(ALL.resolve(Long.toString(pid)));
  }

  /** The process that the caller runs in. */
  static KernelTask thisProcess() {
    return process(ProcessHandle.current().pid());
  }

  /** The thread that the caller runs in. */
  static KernelTask thisThread() {
    requireLinux();
    try {
      return new KernelTask(ALL.resolve(Files.readSymbolicLink(ALL.resolve("thread-self"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All processes that the system lists for us. */
  static List<KernelTask> processes() {
    requireLinux();
    return numbered(ALL);
  }

  /** Elsewhere a test that asks for this is not available, and says so. */
  static void requireLinux() {
    assumeTrue(Files.exists(ALL.resolve("thread-self")), "only Linux shows its processes in /proc");
  }

  private static List<KernelTask> numbered(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[0-9]+"))
          .map(KernelTask::new)
          .toList();
    } catch (IOException e) {
      return List.of(); // it has just ended
    }
  }

  /** Its number. */
  long id() {
    return Long.parseLong(folder.getFileName().toString());
  }

  /** The threads of this process. */
  List<KernelTask> threads() {
    return numbered(folder.resolve("task"));
  }

  /** Whether the system lists it among all processes now. */
  boolean isListed() {
    return processes().contains(this);
  }

  /** Its name: of a program the file's, of a thread the thread's, the first 15 letters. */
  String name() {
    return read("comm").strip();
  }

  /** R: running or ready. S: waiting. T: stopped. Z: ended, and waiting to be collected. */
  char state() {
    return stat().getFirst().charAt(0);
  }

  /** The number of its parent; none if it has ended and was collected. */
  OptionalLong parent() {
    try {
      return OptionalLong.of(stat(PARENT));
    } catch (UncheckedIOException e) {
      return OptionalLong.empty();
    }
  }

  /** The CPU time that it has used: the kernel counts in ticks, mostly of 10 ms. */
  long cpuTicks() {
    return stat(USER_TICKS) + stat(SYSTEM_TICKS);
  }

  /** When it was started, in ticks since the machine was. */
  long start() {
    return stat(START);
  }

  /** Where in its memory the words begin that it was started with. */
  long addressOfArguments() {
    return stat(ARGUMENTS);
  }

  private long stat(int index) {
    return Long.parseLong(stat().get(index));
  }

  /** A name may contain anything, so only what stands after it can be taken apart. */
  private List<String> stat() {
    String line = read("stat").strip();
    return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
  }

  /** What {@code status} says under this head. */
  long status(String head) {
    return read("status")
        .lines()
        .filter(line -> line.startsWith(head + ":"))
        .map(line -> Long.parseLong(line.substring(head.length() + 1).strip()))
        .findFirst()
        .orElseThrow();
  }

  /** The regions of its address space; a process that has ended has none. */
  List<Region> regions() {
    return read("maps").lines().map(Region::of).toList();
  }

  /** Where one of its links leads to, such as {@code exe} or {@code cwd}. */
  Path link(String name) {
    try {
      return Files.readSymbolicLink(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers under which it has this file open. */
  List<String> descriptorsOf(Path file) throws IOException {
    Path real = file.toRealPath();
    try (Stream<Path> descriptors = Files.list(folder.resolve("fd"))) {
      return descriptors
          .filter(descriptor -> leadsTo(descriptor, real))
          .map(descriptor -> descriptor.getFileName().toString())
          .toList();
    }
  }

  private static boolean leadsTo(Path descriptor, Path file) {
    try {
      return Files.readSymbolicLink(descriptor).equals(file);
    } catch (IOException e) {
      return false; // somebody has just closed it
    }
  }

  /** The system call that it waits in; none while it runs, or waits elsewhere. */
  Optional<SystemCall> systemCall() {
    List<String> words = Arrays.asList(readIfAllowed("syscall").strip().split(" "));
    if (words.size() < WORDS_OF_CALL) {
      return Optional.empty();
    }
    List<Long> numbers = words.stream().skip(1).map(KernelTask::hexadecimal).toList();
    return Optional.of(
        new SystemCall(numbers.getFirst(), numbers.get(numbers.size() - 2), numbers.getLast()));
  }

  private static long hexadecimal(String word) {
    return HexFormat.fromHexDigitsToLong(word.replace("0x", ""));
  }

  /** What stands in its memory at this address; nothing if it has no memory there. */
  Optional<String> memory(long address, int length) {
    byte[] bytes = new byte[length];
    try (RandomAccessFile memory = new RandomAccessFile(folder.resolve("mem").toFile(), "r")) {
      memory.seek(address);
      memory.readFully(bytes);
      return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private String readIfAllowed(String file) {
    Path path = folder.resolve(file);
    try {
      return Files.readString(path);
    } catch (NoSuchFileException e) {
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      return abort("this system does not let us read " + path);
    }
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A system call, with the registers that were saved when it was made.
   *
   * @param argument its first argument: of a reading the number of the open file
   * @param stackPointer where the stack of its caller ends
   * @param programCounter where its caller goes on
   */
  record SystemCall(long argument, long stackPointer, long programCounter) {

    /** Whether it may be about an open file: what else there is to wait for has an address. */
    boolean hasDescriptor() {
      return 0 <= argument && argument < MOST_DESCRIPTORS;
    }
  }

  /**
   * A region of an address space.
   *
   * @param from its first address
   * @param to the first one behind it
   * @param permissions such as {@code r-xp}: may be read and executed, is private
   * @param name the file that it shows, or what it is for; may be empty
   */
  record Region(long from, long to, String permissions, String name) {

    static Region of(String line) {
      List<String> words = new ArrayList<>(Arrays.asList(line.split(" +", 6)));
      String[] bounds = words.getFirst().split("-");
      return new Region(
          HexFormat.fromHexDigitsToLong(bounds[0]),
          HexFormat.fromHexDigitsToLong(bounds[1]),
          words.get(1),
          words.size() > 5 ? words.getLast() : "");
    }

    boolean contains(long address) {
      return Long.compareUnsigned(from, address) <= 0 && Long.compareUnsigned(address, to) < 0;
    }

    boolean isWritable() {
      return permissions.charAt(1) == 'w';
    }

    boolean isExecutable() {
      return permissions.charAt(2) == 'x';
    }
  }
}
