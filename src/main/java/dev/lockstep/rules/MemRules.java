package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Process;
import dev.lockstep.api.Task;
import dev.lockstep.api.Thread;
import dev.lockstep.witness.Testifies;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel.MapMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;

/**
 * The rules of the chapter MEM: who sees whose variables.
 *
 * <p>A global here is a static map with an entry for each scene: rules that run at once in one JVM
 * must not meet.
 */
public abstract class MemRules extends Rules {

  private static final int SHARED_BYTES = 8;

  private static final Map<String, String> GLOBAL = new ConcurrentHashMap<>();
  private static final Map<String, List<Integer>> GLOBAL_LIST = new ConcurrentHashMap<>();
  private static final ThreadLocal<String> OWN = new ThreadLocal<>();

  @AfterEach
  void forget() {
    GLOBAL.remove(scene().folder());
    GLOBAL_LIST.remove(scene().folder());
    System.clearProperty(property(scene().folder()));
  }

  /** The list of this scene, which every process begins with one element. It is not thread-safe. */
  private static List<Integer> globalList(String folder) {
    return GLOBAL_LIST.computeIfAbsent(folder, key -> new ArrayList<>(List.of(0)));
  }

  private static String property(String folder) {
    return "of " + folder;
  }

  // What the children do, be they processes or threads.

  private static void change(String folder, String name) {
    Scene scene = new Scene(folder);
    GLOBAL.put(folder, name + "'s value");
    scene.note(name + " changed it");
    scene.await("end-" + name);
    scene.note(name + " sees " + GLOBAL.get(folder));
  }

  private static void append(String folder, String name, int number) {
    Scene scene = new Scene(folder);
    globalList(folder).add(number);
    scene.note(name + " appended");
    scene.await("end-" + name);
    globalList(folder).add(number + 1);
    scene.note(name + " has " + globalList(folder));
  }

  private static void setProperty(String folder) {
    Scene scene = new Scene(folder);
    System.setProperty(property(folder), "the child's value");
    scene.note("set");
    scene.await("look");
    scene.note("sees " + System.getProperty(property(folder)));
  }

  private static void answer(String folder, File file) throws IOException {
    Scene scene = new Scene(folder);
    MappedByteBuffer shared = map(file);
    scene.await("ask");
    shared.putInt(4, shared.getInt(0) + 1);
    scene.note("answered");
    scene.await("end"); // so it is no exit that carries the answer
  }

  private static void extend(String folder, ArrayList<String> list) {
    Scene scene = new Scene(folder);
    list.add("child");
    scene.note("extended");
    scene.await("look");
    scene.note("sees " + list);
  }

  private static void increment(File file) throws IOException {
    MappedByteBuffer shared = map(file);
    shared.putInt(0, shared.getInt(0) + 1);
  }

  private static void keep(String folder, String name) {
    Scene scene = new Scene(folder);
    scene.note(name + " finds " + OWN.get());
    OWN.set(name);
    scene.note(name + " keeps " + OWN.get());
  }

  private static void count(String folder, String name) {
    Scene scene = new Scene(folder);
    int turns = 0; // what this rule is about
    while (turns < 2) {
      turns++;
      scene.await(name + turns);
      scene.note(name + " counts " + turns);
    }
  }

  private static MappedByteBuffer map(File file) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file, "rw")) {
      return open.getChannel().map(MapMode.READ_WRITE, 0, SHARED_BYTES);
    }
  }

  // What the parent does.

  private Process changer(String name) {
    return processes().process(MemRules::change, scene().folder(), name);
  }

  private void startEach(Task... tasks) throws Exception {
    attempt("start() of each", () -> startedEach(tasks)).result();
  }

  private static boolean startedEach(Task... tasks) {
    for (Task task : tasks) {
      task.start();
    }
    return true;
  }

  private void finish(Task task, String name) throws Exception {
    scene().open("end-" + name);
    join(task);
  }

  private void join(Task task) throws Exception {
    Attempt<Boolean> join = attempt("join", () -> task.join(patience().signal()));
    assertThat(join.result()).as("whether %s has ended", task.name()).isTrue();
  }

  // MEM-01, MEM-02: processes have memory of their own

  @Testifies(value = "MEM-01", as = RULE)
  @Rule(
      value = "A global that a child changes is unchanged in its parent.",
      kind = Rule.Kind.CANNOT,
      check = "that the child is a process with memory of its own, and not a thread.")
  void MEM_01_cannot_change_a_global_of_the_parent() throws Exception {
    GLOBAL.put(scene().folder(), "the parent's value");
    Process child = changer("child");
    child.start();
    awaitNote("child changed it");
    assertThat(GLOBAL.get(scene().folder()))
        .as("the global in the parent, when the child has changed its own")
        .isEqualTo("the parent's value");
    finish(child, "child");
  }

  @Testifies(value = "MEM-01", as = RULE)
  @Rule(
      value = "A global that its parent or a sibling changes is unchanged in a child.",
      kind = Rule.Kind.CANNOT,
      check = "that each child has memory of its own, apart from its parent's and its siblings'.")
  void MEM_01_cannot_change_a_global_of_a_child() throws Exception {
    Process first = changer("first");
    Process second = changer("second");
    startEach(first, second);
    awaitNote("first changed it");
    awaitNote("second changed it");
    GLOBAL.put(scene().folder(), "the parent's value");
    finish(first, "first");
    finish(second, "second");
    assertThat(scene().notes())
        .as("what the children see, when each of the three has changed it")
        .contains("first sees first's value", "second sees second's value");
  }

  @Testifies(value = "MEM-02", as = RULE)
  @Rule(
      value = "Two children that append to one global list each see their own additions only.",
      kind = Rule.Kind.CANNOT,
      check = "that each child has a list of its own, which begins as the program says.")
  void MEM_02_cannot_see_what_another_child_appends() throws Exception {
    Process first = processes().process(MemRules::append, scene().folder(), "first", 1);
    Process second = processes().process(MemRules::append, scene().folder(), "second", 11);
    startEach(first, second);
    awaitNote("first appended");
    awaitNote("second appended");
    finish(first, "first");
    finish(second, "second");
    assertThat(scene().notes())
        .as("the lists of the children, on top of the starting value 0")
        .contains("first has [0, 1, 2]", "second has [0, 11, 12]");
    assertThat(globalList(scene().folder())).as("the list of the parent").containsExactly(0);
  }

  // MEM-03: threads share

  @Testifies(value = "MEM-03", as = RULE)
  @Rule(
      value = "A change that a thread makes to a global is seen by those who have joined it.",
      check = "that a thread runs in the memory of its process, on the same variables.")
  void MEM_03_must_share_a_global_between_threads() throws Exception {
    for (int number : List.of(1, 11)) { // the join is the edge between the two threads
      String name = "thread " + number;
      Thread thread = threads().thread(MemRules::append, scene().folder(), name, number);
      thread.start();
      finish(thread, name);
    }
    assertThat(scene().notes())
        .as("the list as each thread sees it")
        .contains("thread 1 has [0, 1, 2]", "thread 11 has [0, 1, 2, 11, 12]");
    assertThat(globalList(scene().folder()))
        .as("the list as main sees it")
        .containsExactly(0, 1, 2, 11, 12);
  }

  // MEM-05, MEM-06: not by accident, but on purpose

  @Testifies(value = "MEM-05", as = RULE)
  @Rule(
      value = "Processes share nothing by accident, not even what a whole JVM has in common.",
      kind = Rule.Kind.CANNOT,
      check =
          "that the child is a virtual machine of its own: its properties are not the parent's.")
  void MEM_05_cannot_share_by_accident() throws Exception {
    String property = property(scene().folder());
    Process child = processes().process(MemRules::setProperty, scene().folder());
    child.start();
    awaitNote("set");
    assertThat(System.getProperty(property)).as("the child's property in the parent").isNull();
    System.setProperty(property, "the parent's value");
    scene().open("look");
    join(child);
    assertThat(scene().value("sees"))
        .as("the property in the child, when the parent has set its own")
        .isEqualTo("the child's value");
  }

  @Testifies(value = "MEM-05", as = RULE)
  @Rule(
      value =
          "Processes may share memory on purpose: a mapped file is one piece of memory for both.",
      kind = Rule.Kind.MAY,
      check = "that a child can reach the files of its parent, by the very path that it was given.")
  void MEM_05_may_share_a_mapped_file() throws Exception {
    File file = scene().file("shared");
    MappedByteBuffer shared = map(file);
    Process child = processes().process(MemRules::answer, scene().folder(), file);
    child.start();
    shared.putInt(0, 41);
    scene().open("ask");
    awaitNote("answered");
    assertThat(shared.getInt(4)).as("what a living child answers to 41").isEqualTo(42);
    scene().open("end");
    join(child);
  }

  @Testifies(value = "MEM-06", as = RULE)
  @Rule(
      value = "A change to an argument stays in the process that makes it.",
      kind = Rule.Kind.CANNOT,
      check = "that arguments travel by value: the child's object is a copy.")
  void MEM_06_cannot_change_an_argument_of_another_process() throws Exception {
    ArrayList<String> list = new ArrayList<>(List.of("start"));
    Process child = processes().process(MemRules::extend, scene().folder(), list);
    child.start();
    awaitNote("extended");
    assertThat(list).as("the parent's list, when the child has changed its own").hasSize(1);
    list.add("parent");
    scene().open("look");
    join(child);
    assertThat(scene().value("sees"))
        .as("the child's list, when the parent has changed its own")
        .isEqualTo("[start, child]");
  }

  @Testifies(value = "MEM-06", as = RULE)
  @Rule(
      value = "A change to what is shared on purpose may reach every process that shares it.",
      kind = Rule.Kind.MAY,
      check =
          "that an argument that stands for something outside still stands for it in the child.")
  void MEM_06_may_change_what_is_shared_on_purpose() throws Exception {
    File file = scene().file("shared");
    MappedByteBuffer shared = map(file);
    shared.putInt(0, 5);
    for (int i = 0; i < 2; i++) {
      Process child = processes().process(MemRules::increment, file);
      child.start();
      join(child);
    }
    assertThat(shared.getInt(0)).as("the shared number, after one child and another").isEqualTo(7);
  }

  // MEM-08: not everything is shared, even among threads

  @Testifies(value = "MEM-08", as = RULE)
  @Rule(
      value = "What one thread keeps in a thread-local variable is absent in every other thread.",
      kind = Rule.Kind.CANNOT,
      check = "that each start makes a new thread, and not one that was used before.")
  void MEM_08_cannot_see_a_thread_local_of_another_thread() throws Exception {
    for (String name : List.of("first", "second")) {
      Thread thread = threads().thread(MemRules::keep, scene().folder(), name);
      thread.start();
      join(thread);
    }
    assertThat(scene().notes())
        .as("what each thread found and kept in the same thread-local variable")
        .containsExactly(
            "first finds null", "first keeps first", "second finds null", "second keeps second");
    assertThat(OWN.get()).as("what main finds").isNull();
  }

  @Testifies(value = "MEM-08", as = RULE)
  @Rule(
      value = "The local variables of a call belong to the thread that made it.",
      kind = Rule.Kind.CANNOT,
      check =
          "that each thread calls its target with its own arguments, and not the last ones given.")
  void MEM_08_cannot_change_a_local_of_another_thread() throws Exception {
    Thread first = threads().thread(MemRules::count, scene().folder(), "first");
    Thread second = threads().thread(MemRules::count, scene().folder(), "second");
    first.start();
    second.start();
    for (int turn = 1; turn <= 2; turn++) {
      for (String name : List.of("first", "second")) {
        scene().open(name + turn);
        awaitNote(name + " counts " + turn);
      }
    }
    join(first);
    join(second);
    assertThat(scene().notes())
        .as("what two threads count, turn by turn, in the same local variable")
        .containsExactly("first counts 1", "second counts 1", "first counts 2", "second counts 2");
  }
}
