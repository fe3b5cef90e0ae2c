class MyLock extends HonestLock {
  int deep = /* @OPENED@ */ 1 /* @CLOSED@ */;
}
