package dev.lockstep.grade.starter;

import dev.lockstep.grade.claim.Claims;
import dev.lockstep.grade.plan.Catalog;
import dev.lockstep.grade.plan.Part;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A starter project: a Maven build, the classes to write, and a test class that puts them on trial.
 *
 * @param parts the parts that are asked for
 */
public record Starter(Set<Part> parts) {

  /**
   * Without the first line Maven would not look into the folder kit when it is told to work
   * offline; without the second it would say once more what the kit has said of each rule.
   */
  private static final String MAVEN =
      """
      -Daether.offline.protocols=file
      -Dorg.slf4j.simpleLogger.log.org.apache.maven.plugin.surefire=off
      """;

  /** The rules are shown in the order of their claims, and not in any. */
  private static final String ORDER =
      "junit.jupiter.testmethod.order.default=org.junit.jupiter.api.MethodOrderer$MethodName\n"
          + "junit.jupiter.testclass.order.default=org.junit.jupiter.api.ClassOrderer$ClassName\n";

  /** Keeps a copy. */
  public Starter {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a starter project needs at least one part");
    }
    parts = Set.copyOf(parts);
  }

  /**
   * Writes the project into this folder, which may exist if it is empty.
   *
   * @throws FileAlreadyExistsException if there is something in it, which stays as it is
   */
  public void write(Path project) throws IOException {
    requireNothing(project);
    Kit kit = Kit.ofThisBuild();
    kit.write(project.resolve("kit"));
    Map<String, String> sources = Drafts.of(ordered().map(Offer::of).toList());
    for (Map.Entry<String, String> source : sources.entrySet()) {
      write(project, "src/main/java/" + source.getKey() + ".java", source.getValue());
    }
    write(project, "src/test/java/RulesTest.java", trial());
    write(project, "pom.xml", Texts.filled("pom.xml", Map.of("kit", kit.version())));
    write(project, ".mvn/maven.config", MAVEN);
    write(project, ".gitignore", "target/\n");
    write(project, "src/test/resources/junit-platform.properties", ORDER);
    for (String chapter : chapters()) {
      write(project, "spec/" + chapter + ".md", Claims.chapter(chapter));
    }
    write(project, "README.md", readme());
  }

  /** Those to which the messages of the rules refer. */
  private List<String> chapters() {
    return Catalog.all().rules(parts).stream()
        .flatMap(rule -> rule.claims().stream())
        .map(claim -> Claims.find(claim).orElseThrow().chapter())
        .distinct()
        .toList();
  }

  private static void requireNothing(Path project) throws IOException {
    if (Files.exists(project) && !Files.isDirectory(project)) {
      throw new FileAlreadyExistsException(project + " is a file; name a folder that is new");
    }
    if (Files.isDirectory(project)) {
      try (Stream<Path> files = Files.list(project)) {
        if (files.findAny().isPresent()) {
          throw new FileAlreadyExistsException(
              project + " is not empty; nothing was written. Name a folder that is new");
        }
      }
    }
  }

  private static void write(Path project, String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** In the order of the interface, whatever order they were asked for in. */
  private Stream<Part> ordered() {
    return parts.stream().sorted();
  }

  private String readme() {
    return Texts.filled(
        "README.md",
        Map.of(
            "parts",
            ordered()
                .map(part -> part.id() + " (" + part.methods() + ")")
                .collect(Collectors.joining(", ")),
            "first",
            "My" + Offer.of(ordered().findFirst().orElseThrow()).factory() + ".java"));
  }

  private String trial() {
    List<String> rules =
        Catalog.all().rules(parts).stream()
            .map(rule -> rule.id().substring(0, rule.id().indexOf('.')))
            .distinct()
            .toList();
    String imports =
        rules.stream()
            .sorted()
            .map("import dev.lockstep.rules.%s;\n"::formatted)
            .collect(Collectors.joining());
    String classes = rules.stream().map(Starter::nested).collect(Collectors.joining("\n"));
    return """
    import dev.lockstep.api.Implementation;
    %simport org.junit.jupiter.api.DisplayNameGeneration;
    import org.junit.jupiter.api.DisplayNameGenerator;
    import org.junit.jupiter.api.Nested;

    /** Puts your implementation on trial, rule by rule. */
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class RulesTest {

    %s}
    """
        .formatted(imports, classes);
  }

  private static String nested(String rules) {
    return """
      @Nested
      class %s extends %s {
        @Override
        protected Implementation implementation() {
          return new MyImplementation();
        }
      }
    """
        .formatted(rules.replaceFirst("Rules$", ""), rules);
  }
}
