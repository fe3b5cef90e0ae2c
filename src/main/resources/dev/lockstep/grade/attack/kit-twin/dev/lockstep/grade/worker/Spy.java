package dev.lockstep.grade.worker;

/** Would see what only this package sees. */
public class Spy {}
