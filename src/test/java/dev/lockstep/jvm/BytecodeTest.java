package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static java.lang.classfile.Opcode.ALOAD_0;
import static java.lang.classfile.Opcode.GETFIELD;
import static java.lang.classfile.Opcode.GETSTATIC;
import static java.lang.classfile.Opcode.IADD;
import static java.lang.classfile.Opcode.ICONST_1;
import static java.lang.classfile.Opcode.IINC;
import static java.lang.classfile.Opcode.ILOAD_0;
import static java.lang.classfile.Opcode.ILOAD_1;
import static java.lang.classfile.Opcode.INVOKESTATIC;
import static java.lang.classfile.Opcode.IRETURN;
import static java.lang.classfile.Opcode.PUTFIELD;
import static java.lang.classfile.Opcode.PUTSTATIC;
import static java.lang.classfile.Opcode.RETURN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.witness.Testifies;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the compiler makes of one statement, read from the class file of {@link Balance}. */
class BytecodeTest {

  private final ClassModel balance = read(Balance.class);

  private static ClassModel read(Class<?> type) {
    try (InputStream file = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      return ClassFile.of().parse(Objects.requireNonNull(file).readAllBytes());
    } catch (IOException e) {
      throw new AssertionError("the class file cannot be read", e);
    }
  }

  /** The bytecodes of a method, without its last one, which returns. */
  private List<Opcode> statement(String name) {
    List<Opcode> all =
        method(name).code().orElseThrow().elementStream().flatMap(BytecodeTest::opcode).toList();
    assertThat(all.getLast()).as("the last bytecode of %s", name).isIn(RETURN, IRETURN);
    return all.subList(0, all.size() - 1);
  }

  private MethodModel method(String name) {
    return balance.methods().stream()
        .filter(method -> method.methodName().equalsString(name))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Opcode> opcode(CodeElement element) {
    return element instanceof Instruction instruction
        ? Stream.of(instruction.opcode())
        : Stream.empty();
  }

  @Test
  @Testifies(
      value = {"RACE-03", "RACE-09"},
      as = JVM)
  void a_deposit_is_four_bytecodes() {
    assertThat(statement("add"))
        .as("balance = balance + n")
        .containsExactly(GETSTATIC, ILOAD_0, IADD, PUTSTATIC);
  }

  @Test
  @Testifies(value = "RACE-03", as = JVM)
  void the_short_form_is_no_shorter() {
    assertThat(statement("addShort")).as("balance += n").isEqualTo(statement("add"));
    assertThat(statement("increment"))
        .as("balance++")
        .containsExactly(GETSTATIC, ICONST_1, IADD, PUTSTATIC);
  }

  /** To be volatile is a property of the field: the reading and the writing stay two steps. */
  @Test
  @Testifies(value = "RACE-03", as = JVM)
  void volatile_makes_it_no_single_step() {
    assertThat(statement("addVolatile")).isEqualTo(statement("add"));
  }

  @Test
  @Testifies(value = "RACE-03", as = JVM)
  void an_object_s_field_takes_two_more() {
    assertThat(statement("addToField"))
        .as("field = field + n")
        .containsExactly(ALOAD_0, ALOAD_0, GETFIELD, ILOAD_1, IADD, PUTFIELD);
  }

  /** The limit of the claim. */
  @Test
  @Testifies(value = "RACE-09", as = JVM)
  void some_statements_are_one_bytecode() {
    assertThat(statement("local").getFirst()).as("n++, of a local variable").isEqualTo(IINC);
    assertThat(statement("local")).as("with the loading of what is returned").hasSize(2);
    assertThat(statement("call")).as("the call of a method").containsExactly(INVOKESTATIC);
  }
}
