class MyLock {}
