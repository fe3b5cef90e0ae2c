class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    System.out.println("\033[2J\033]0;owned\007::error::owned\r\n=cmd()");
    System.out.write(0xff);
    System.out.flush();
    throw new IllegalStateException(
        "\033[31m<script>alert(1)</script>\u0000\u202e\r\n::set-output::x");
  }
}
