class Hostile extends RuntimeException {

  private static final long serialVersionUID = 1;

  @Override
  public String getMessage() {
    return "x".repeat(20_000_000);
  }

  @Override
  public synchronized Throwable getCause() {
    return this;
  }

  @Override
  public StackTraceElement[] getStackTrace() {
    throw new IllegalStateException("no trace");
  }

  @Override
  public String toString() {
    throw new IllegalStateException("no words");
  }
}
