class MyLock extends WrongLock {}
