package dev.lockstep.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A program: instructions and the first values of its variables, as they lie in a file. It does
 * nothing by itself; a process runs it (OS-01, OS-05).
 */
public final class Program {

  private final String name;
  private final List<Instruction> text = new ArrayList<>();
  private final SortedMap<String, Integer> data = new TreeMap<>();
  private final SortedMap<String, Integer> shared = new TreeMap<>();
  private final Map<String, Integer> labels = new HashMap<>();

  private Program(String name) {
    this.name = name;
  }

  /**
   * Assembles a program. Each line has one instruction, such as {@code load balance}; {@code data
   * balance 0} and {@code shared balance 0} declare a variable of the process, or one in memory
   * that processes share; {@code again:} names the next instruction. Who comes to the end exits
   * with 0.
   */
  public static Program of(String name, String source) {
    Program program = new Program(name);
    List<String> lines = source.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<String> instructions = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split(" ", 3);
      switch (words[0]) {
        case "data" -> program.data.put(words[1], Integer.parseInt(words[2]));
        case "shared" -> program.shared.put(words[1], Integer.parseInt(words[2]));
        default -> {
          if (line.endsWith(":")) {
            program.labels.put(line.substring(0, line.length() - 1), instructions.size());
          } else {
            instructions.add(line);
          }
        }
      }
    }
    instructions.add("exit 0");
    instructions.forEach(line -> program.text.add(program.instruction(line)));
    return program;
  }

  /** The program of the first process: it starts these programs and then collects its children. */
  static Program init(List<String> programs) {
    StringBuilder start = new StringBuilder("data status 0\n");
    StringBuilder children = new StringBuilder();
    for (int i = 0; i < programs.size(); i++) {
      start.append("fork\n jump-if-zero child").append(i).append('\n');
      children.append("child").append(i).append(":\n exec ").append(programs.get(i)).append('\n');
    }
    String collect = "collect:\n wait status\n add 1\n jump-if-zero done\n jump collect\n";
    return of("init", start + collect + "done:\n exit 0\n" + children);
  }

  /** The assembler's table. */
  private Instruction instruction(String line) {
    String[] words = line.split(" ", 2);
    String operand = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "set" -> new Instruction.Constant(number(operand));
      case "load" -> new Instruction.Load(operand);
      case "store" -> new Instruction.Store(operand);
      case "add" -> new Instruction.Add(number(operand));
      case "jump" -> new Instruction.Jump(number(operand));
      case "jump-if-zero" -> new Instruction.JumpIfZero(number(operand));
      case "push" -> new Instruction.Push();
      case "pop" -> new Instruction.Pop();
      case "call" -> new Instruction.Call(number(operand));
      case "return" -> new Instruction.Return();
      case "spawn" -> new Instruction.Spawn(number(operand));
      case "pass" -> new Instruction.Pass();
      case "gather" -> new Instruction.Gather();
      case "finish" -> new Instruction.Finish();
      case "print" -> new Instruction.Print(operand);
      case "fork" -> new Instruction.Fork();
      case "exec" -> new Instruction.Exec(operand);
      case "exit" -> new Instruction.Exit(number(operand));
      case "wait" -> new Instruction.Wait(operand);
      case "get-pid" -> new Instruction.GetPid();
      case "get-parent" -> new Instruction.GetParent();
      case "thread" -> new Instruction.CreateThread(number(operand));
      case "join" -> new Instruction.JoinThread();
      case "end" -> new Instruction.EndThread();
      case "lock" -> new Instruction.Lock(operand);
      case "unlock" -> new Instruction.Unlock(operand);
      case "pipe" -> new Instruction.OpenPipe(operand);
      case "read" -> new Instruction.Read(operand);
      case "write" -> new Instruction.Write(operand);
      case "close-reading" -> new Instruction.Close(operand, Pipe.End.READING);
      case "close-writing" -> new Instruction.Close(operand, Pipe.End.WRITING);
      case "request" ->
          new Instruction.Request(operand.split(" ")[0], number(operand.split(" ")[1]));
      case "yield" -> new Instruction.Yield();
      case "priority" -> new Instruction.SetPriority(number(operand));
      case "bind" -> new Instruction.Bind(number(operand));
      default -> throw new IllegalArgumentException("There is no instruction: " + line);
    };
  }

  private int number(String operand) {
    Integer address = labels.get(operand);
    return address != null ? address : Integer.parseInt(operand);
  }

  /** The instruction at this address. */
  public Instruction at(int address) {
    if (address < 0 || address >= text.size()) {
      throw new Trap(Trap.SIGSEGV, "there is no instruction at " + address);
    }
    return text.get(address);
  }

  /** The instructions, from address 0 on. */
  public List<Instruction> text() {
    return List.copyOf(text);
  }

  /** The variables that each process has for itself, with their first values. */
  SortedMap<String, Integer> data() {
    return data;
  }

  /** The variables in memory that processes share; the first process that is loaded sets them. */
  SortedMap<String, Integer> shared() {
    return shared;
  }

  /** The name of its file. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
