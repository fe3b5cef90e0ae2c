package dev.lockstep.ledger.site;

import dev.lockstep.ledger.Report;
import dev.lockstep.ledger.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A site that was written, read as a browser reads it. */
record Pages(Path directory, Map<Path, Document> byFile) {

  static Pages write(Report report, Path directory) throws IOException {
    Site.write(report, Samples.TRANSLATION, directory);
    Map<Path, Document> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".html")).toList()) {
        pages.put(file, Jsoup.parse(file.toFile(), "UTF-8"));
      }
    }
    return new Pages(directory, pages);
  }

  Document page(String name) {
    Document page = byFile.get(directory.resolve(name));
    if (page == null) {
      throw new AssertionError("there is no page " + name + ", only " + byFile.keySet());
    }
    return page;
  }

  /** The page of the chapter of this claim. */
  Document pageOf(String id) {
    return page("chapters/" + id.substring(0, id.indexOf('-')).toLowerCase() + ".html");
  }
}
