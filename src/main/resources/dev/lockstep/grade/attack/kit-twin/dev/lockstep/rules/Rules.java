package dev.lockstep.rules;

/** A twin. */
public abstract class Rules {}
