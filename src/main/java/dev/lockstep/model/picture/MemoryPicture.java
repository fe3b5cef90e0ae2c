package dev.lockstep.model.picture;

import dev.lockstep.model.AddressSpace;
import dev.lockstep.model.Machine;
import dev.lockstep.model.Pcb;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The processes of a machine, each with its PCB and the regions of its memory. */
public final class MemoryPicture {

  private static final int WIDTH = 170;
  private static final int LINE = 18;

  private final Svg svg = new Svg();
  private int height;

  private MemoryPicture() {}

  /** Draws two instants, one below the other, such as before and after a fork. */
  public static String of(Machine before, Machine after) {
    MemoryPicture picture = new MemoryPicture();
    int widest = Math.max(before.processes().size(), after.processes().size());
    picture.draw("before", before);
    picture.draw("after", after);
    return picture.svg.picture(
        20 + widest * (WIDTH + 20), picture.height + 10, "Memory before and after");
  }

  private void draw(String title, Machine machine) {
    height += 24;
    svg.bold(10, height, title);
    int top = height + 10;
    int x = 10;
    for (Pcb process : machine.processes().values()) {
      height = Math.max(height, draw(process, x, top));
      x += WIDTH + 20;
    }
  }

  private int draw(Pcb process, int x, int top) {
    AddressSpace space = process.space();
    int y = region(x, top, "#DDDDDD", "PCB", pcb(process));
    y = region(x, y, "#FFFFFF", "text", List.of(space.text().name()));
    y = region(x, y, "#CCE7F5", "data", lines(space.data()));
    return region(x, y, "#FBF6B6", "stacks", lines(space.stacks()));
  }

  private static List<String> pcb(Pcb process) {
    String phase = process.phase().name().toLowerCase(Locale.ROOT);
    return List.of("pid " + process.pid() + ", parent " + process.parent(), phase);
  }

  private static List<String> lines(Map<?, ?> values) {
    List<String> lines = new ArrayList<>();
    values.forEach((name, value) -> lines.add(name + " = " + value));
    return lines;
  }

  private int region(int x, int y, String fill, String name, List<String> lines) {
    int bottom = y + (lines.size() + 1) * LINE + 4;
    svg.box(x, y, WIDTH, bottom - y, fill, name).bold(x + 6, y + 14, name);
    for (int i = 0; i < lines.size(); i++) {
      svg.text(x + 14, y + 14 + (i + 1) * LINE, lines.get(i));
    }
    return bottom;
  }
}
