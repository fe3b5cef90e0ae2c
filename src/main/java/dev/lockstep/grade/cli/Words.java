package dev.lockstep.grade.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words why a command could not do what it should. */
final class Words {

  private Words() {}

  static String of(Throwable trouble) {
    String message = String.valueOf(trouble.getMessage());
    if (trouble instanceof IOException && isFull(message)) {
      return "the disk is full: "
          + message
          + ". What is done is kept; make room, and start the same command again";
    }
    return switch (trouble) {
      case NoSuchFileException e -> "there is no file " + e.getFile();
      case AccessDeniedException e -> "this user may not read or write " + e.getFile();
      case NotDirectoryException e -> e.getFile() + " is no folder";
      case FileSystemException e when e.getReason() != null ->
          e.getFile() + " cannot be read or written: " + e.getReason();
      default -> trouble.getMessage() == null ? trouble.toString() : message;
    };
  }

  private static boolean isFull(String message) {
    return message.contains("No space left on device") || message.contains("Disk quota exceeded");
  }
}
