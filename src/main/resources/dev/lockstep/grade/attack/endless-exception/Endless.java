class Endless extends RuntimeException {

  private static final long serialVersionUID = 1;

  @Override
  public String getMessage() {
    while (true) {
      Thread.interrupted();
    }
  }
}
