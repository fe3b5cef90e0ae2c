package dev.lockstep.reference.memory;

/**
 * A file without a name that is open in this process.
 *
 * @param path where other processes can open it as long as it is open here
 * @param close closes it
 */
record MemoryFile(String path, Runnable close) {}
