package dev.lockstep.reference.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Target;
import dev.lockstep.reference.values.StaticMethod;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever the arguments are, the child reads what the parent wrote. */
class AssignmentProperties {

  private static void nothing(Arguments ignored) {}

  @Property(tries = 500)
  void argumentsArriveAsTheyWereSent(
      @ForAll("values") List<@Nullable Object> positional,
      @ForAll("namedValues") Map<String, @Nullable Object> named)
      throws Exception {
    Arguments arguments = new Arguments(positional, named);
    Target target = AssignmentProperties::nothing;
    Identity identity = new Identity("a", true, "b");
    DataInputStream sent =
        new DataInputStream(
            new ByteArrayInputStream(new Assignment(identity, target, arguments).encode()));
    assertThat(Identity.read(sent)).as("identity").isEqualTo(identity);
    Assignment read = Assignment.read(identity, sent);
    assertThat(read.arguments()).as("arguments").isEqualTo(arguments);
    assertThat(read.target()).as("target").isInstanceOf(StaticMethod.class);
  }

  @Provide
  Arbitrary<List<Object>> values() {
    return value().list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<Map<String, Object>> namedValues() {
    return Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), value()).ofMaxSize(4);
  }

  /** Plain values, which have a format of their own, and others, which Java serializes. */
  private static Arbitrary<Object> value() {
    return Arbitraries.oneOf(
            Arbitraries.strings().asGeneric(),
            Arbitraries.integers().asGeneric(),
            Arbitraries.longs().asGeneric(),
            Arbitraries.doubles().asGeneric(),
            Arbitraries.of(true, false).asGeneric(),
            Arbitraries.integers().list().ofMaxSize(3).asGeneric(),
            Arbitraries.bigDecimals().asGeneric())
        .injectNull(0.1);
  }
}
