class MyLock extends HonestLock {}
