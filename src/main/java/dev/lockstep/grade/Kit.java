package dev.lockstep.grade;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lockstep itself, as a submission may see it: a copy of its class path, in a folder that any user
 * may read, since the class path itself often lies in a home folder.
 *
 * @param classPath the copies
 * @param packages the packages that have classes in it
 * @param hash SHA-256 of Lockstep's own classes
 */
record Kit(List<Path> classPath, Set<String> packages, String hash) {

  /** Copies this JVM's own class path into a folder. */
  static Kit copyTo(Path folder) throws IOException {
    List<Path> copies = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path original = Path.of(entry).toAbsolutePath();
      if (Files.exists(original)) {
        copies.add(copy(original, folder.resolve(copies.size() + "-" + original.getFileName())));
      }
    }
    return new Kit(List.copyOf(copies), packages(copies), hash(own()));
  }

  private static Set<String> packages(List<Path> classPath) throws IOException {
    Set<String> packages = new HashSet<>();
    for (Path entry : classPath) {
      names(entry)
          .filter(name -> name.endsWith(".class") && name.contains("/"))
          .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
          .forEach(packages::add);
    }
    return Set.copyOf(packages);
  }

  /** The names of the files in a folder or jar. */
  private static Stream<String> names(Path entry) throws IOException {
    if (Files.isDirectory(entry)) {
      try (Stream<Path> files = Files.walk(entry)) {
        return files.map(file -> entry.relativize(file).toString()).toList().stream();
      }
    }
    try (ZipFile jar = new ZipFile(entry.toFile())) {
      return jar.stream().map(ZipEntry::getName).toList().stream();
    }
  }

  private static Path copy(Path original, Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(original.relativize(file).toString()).normalize();
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return copy;
  }

  /** The folder or jar that this class was loaded from. */
  private static Path own() {
    try {
      return Path.of(Kit.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DigestOutputStream sink =
          new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          sink.write(classes.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
          Files.copy(file, sink);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
