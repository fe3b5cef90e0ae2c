package dev.lockstep.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.model.picture.InterleavingTable;
import dev.lockstep.model.picture.MemoryPicture;
import dev.lockstep.model.picture.Timeline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The pictures are well-formed, and say in words what they show; they lie in target/pictures. */
class PicturesTest {

  private static final Path FOLDER = Path.of("target", "pictures");

  @Test
  void aRunIsATimeline() throws Exception {
    Program waiting = Program.of("waiting", "add 1\n request disk 8\n".repeat(3));
    Settings settings = Settings.SIMPLE.cpus(2).costs(1, 1, 1);
    Kernel kernel =
        new Kernel(settings).boot(waiting, Samples.threads("busy", 2, "add 1\n".repeat(9)));
    Document picture =
        draw("timeline", Timeline.of(Simulation.run(kernel, Scheduler.roundRobin(4), 200)));
    assertThat(picture.getDocumentElement().getTextContent())
        .as("the words in the picture")
        .contains("CPU 0", "CPU 1", "process 2", "process 3, thread 4", "switching contexts")
        .contains("thread 2: request disk 8", "save the context of thread 3", "blocked from");
  }

  @Test
  void anInterleavingIsATable() throws Exception {
    Explorer.Result result =
        Explorer.explore(new Kernel(Settings.SIMPLE).boot(Samples.racingBalance(2)), 10_000);
    List<Event> trace = result.outcomes().get(new Explorer.Outcome(List.of("2"), false));
    Document picture = draw("interleaving", InterleavingTable.of(trace));
    assertThat(picture.getDocumentElement().getTextContent())
        .as("the words in the picture")
        .doesNotContain("thread 1")
        .contains("thread 3", "thread 4", "load balance", "add 1", "store balance");
  }

  @Test
  void aForkIsAMemoryPicture() throws Exception {
    Program program =
        Program.of("A", "data x 5\n load x\n push\n fork\n store x\n request disk 9\n");
    Kernel kernel = new Kernel(Settings.SIMPLE).boot(program);
    Trace trace = Simulation.run(kernel, Scheduler.roundRobin(9), 7);
    Document picture =
        draw("memory", MemoryPicture.of(trace.history().get(2), trace.history().get(7)));
    assertThat(picture.getDocumentElement().getTextContent())
        .as("the words in the picture")
        .contains(
            "before", "after", "pid 2, parent 1", "pid 3, parent 2", "x = 5", "x = 0", "2 = [5]");
  }

  private static Document draw(String name, String svg) throws Exception {
    save(name, svg);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static void save(String name, String svg) throws IOException {
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve(name + ".svg"), svg);
  }
}
