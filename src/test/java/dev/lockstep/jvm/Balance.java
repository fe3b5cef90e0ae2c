package dev.lockstep.jvm;

/** Statements whose bytecodes are looked at; each method consists of one. */
final class Balance {

  private static int balance;
  private static volatile int volatileBalance;
  private int field;

  private Balance() {}

  static void add(int n) {
    balance = balance + n;
  }

  static void addShort(int n) {
    balance += n;
  }

  static void addVolatile(int n) {
    volatileBalance = volatileBalance + n;
  }

  static void increment() {
    balance++;
  }

  void addToField(int n) {
    field = field + n;
  }

  static int local(int n) {
    n++;
    return n;
  }

  static void call() {
    increment();
  }
}
