package dev.lockstep.grade.claim;

import dev.lockstep.ledger.Claim;
import dev.lockstep.ledger.Ledger;
import dev.lockstep.ledger.site.Notebooks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The claims as this build knows them, and their notebooks: the grader runs where there is neither
 * folder.
 */
public final class Claims {

  private static final Map<String, Claim> BY_ID =
      read("spec", Ledger::read).claims().stream()
          .collect(Collectors.toMap(Claim::id, Function.identity()));

  private static final Notebooks NOTEBOOKS = read("notebooks", Notebooks::find);

  /** Makes something of a folder. */
  private interface Reader<T> {
    T read(Path folder) throws IOException;
  }

  private Claims() {}

  /** The claim of this id, if there is one. */
  public static Optional<Claim> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /** The notebook of a chapter, such as {@code 15-lock.ipynb} for {@code LOCK}. */
  public static Optional<String> notebook(String prefix) {
    return NOTEBOOKS.of(prefix).map(file -> file.getFileName().toString());
  }

  /** The text of a chapter, such as {@code lock}, in Markdown. */
  public static String chapter(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(Claims.class.getResourceAsStream("spec/" + name + ".md"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** In a jar, a folder can only be read through a file system of its own. */
  private static <T> T read(String name, Reader<T> reader) {
    URL folder = Objects.requireNonNull(Claims.class.getResource(name));
    try {
      URI uri = folder.toURI();
      if (!uri.getScheme().equals("jar")) {
        return reader.read(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return reader.read(jar.provider().getPath(uri));
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the claims are in no readable place: " + folder, e);
    } catch (IOException e) {
      throw new UncheckedIOException("the claims cannot be read from " + folder, e);
    }
  }
}
