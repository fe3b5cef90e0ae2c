"""THR-12: threading is built on _thread: that one gives a bare thread and a bare lock, the other adds names, join, and a list of all.

expect: _thread.start_new_thread() returns: int
expect: what it started runs: True, is listed by threading.enumerate(): False
expect: _thread offers join for all: False, enumerate: False
expect: threading.Thread.start() returns: None
expect: what it started is listed by threading.enumerate(): True
expect: threading's lock is of module: _thread
expect: a Thread's start() makes a thread of _thread: True
"""
import _thread
import threading
import time


def stand(here, gate, done):
    here.release()
    gate.acquire()
    done.release()


def closed_lock():
    lock = _thread.allocate_lock()
    lock.acquire()
    return lock


def identifiers():
    return [thread.ident for thread in threading.enumerate()]


if __name__ == "__main__":
    here, gate, done = closed_lock(), closed_lock(), closed_lock()
    low = _thread.start_new_thread(stand, (here, gate, done))
    print("_thread.start_new_thread() returns:", type(low).__name__)
    runs = here.acquire(timeout=30)
    print("what it started runs: %s, is listed by threading.enumerate(): %s" % (runs, low in identifiers()))
    print("_thread offers join for all: %s, enumerate: %s" % (hasattr(_thread, "join"), hasattr(_thread, "enumerate")))
    gate.release()
    done.acquire(timeout=30)  # instead of the join that it lacks

    deadline = time.monotonic() + 20
    while _thread._count() > 0 and time.monotonic() < deadline:
        pass  # until it is counted no more
    thread = threading.Thread(target=stand, args=(here, gate, done))
    print("threading.Thread.start() returns:", thread.start())
    here.acquire(timeout=30)
    print("what it started is listed by threading.enumerate():", thread.ident in identifiers())
    print("threading's lock is of module:", type(threading.Lock()).__module__)
    print("a Thread's start() makes a thread of _thread:", _thread._count() == 1)
    gate.release()
    thread.join(30)
