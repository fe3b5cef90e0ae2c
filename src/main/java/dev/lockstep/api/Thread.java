package dev.lockstep.api;

/** A task that runs in a thread of this process and shares its memory (MEM-03). */
public interface Thread extends Task {}
