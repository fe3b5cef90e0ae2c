package dev.lockstep.grade.worker;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import tools.jackson.databind.json.JsonMapper;

/** Compiles a submission, in a cell: sources can be made to do harm to a compiler, too. */
final class CompilerMain {

  private static final int MOST = 50;

  private CompilerMain() {}

  public static void main(String... args) throws IOException {
    CompileOrder order = JsonMapper.shared().readValue(System.in, CompileOrder.class);
    System.out.println(JsonMapper.shared().writeValueAsString(compile(order)));
  }

  private static List<Complaint> compile(CompileOrder order) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    boolean done;
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      var sources =
          files.getJavaFileObjectsFromPaths(order.files().stream().map(Path::of).toList());
      Writer nowhere = Writer.nullWriter(); // what goes wrong in the compiler itself
      done = compiler.getTask(nowhere, files, found, options(order), null, sources).call();
    }
    List<Complaint> complaints = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> one : found.getDiagnostics()) {
      if (one.getKind() == Diagnostic.Kind.ERROR && complaints.size() < MOST) {
        complaints.add(complaint(one));
      }
    }
    if (!done && complaints.isEmpty()) {
      complaints.add(new Complaint("", 0, "the compiler gave up, without saying why"));
    }
    return complaints;
  }

  /** Nothing but the sources named is compiled, and nothing of theirs runs meanwhile. */
  private static List<String> options(CompileOrder order) {
    List<String> options = new ArrayList<>(List.of("-proc:none", "-implicit:none", "-g"));
    options.addAll(List.of("-processorpath", order.nothing(), "-sourcepath", order.nothing()));
    options.addAll(List.of("-classpath", order.classPath(), "-d", order.classes()));
    options.addAll(List.of("-parameters", "-nowarn", "-Xdiags:compact"));
    return options;
  }

  private static Complaint complaint(Diagnostic<? extends JavaFileObject> one) {
    return new Complaint(
        one.getSource() == null ? "" : one.getSource().getName(),
        Math.max(0, one.getLineNumber()),
        one.getMessage(Locale.ENGLISH));
  }
}
