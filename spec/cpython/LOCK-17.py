"""LOCK-17: Lock() makes a lock, acquire() locks it, release() unlocks it; who asks meanwhile waits.

expect: threads: made: free, acquire() gives True: taken, release() gives None: free
expect: threads: while it is taken another's acquire() has returned False
expect: threads: after the release it has returned True, and the lock is: taken
expect: processes: made: free, acquire() gives True: taken, release() gives None: free
expect: processes: while it is taken another's acquire() has returned False
expect: processes: after the release it has returned True, and the lock is: taken
"""
import multiprocessing
import threading

fork = multiprocessing.get_context("fork")


def state(lock):
    """Asks by trying: acquire(False) does not wait."""
    if lock.acquire(False):
        lock.release()
        return "free"
    return "taken"


def take(lock, has_it, gate):
    if lock.acquire(timeout=30):
        has_it.set()
        gate.wait(30)
        lock.release()


def trial(label, lock, kind, has_it, gate):
    made, acquired = state(lock), lock.acquire()
    taken, released = state(lock), lock.release()
    print("%s: made: %s, acquire() gives %s: %s, release() gives %s: %s"
          % (label, made, acquired, taken, released, state(lock)))
    lock.acquire()
    other = kind(target=take, args=(lock, has_it, gate), daemon=True)
    other.start()
    print("%s: while it is taken another's acquire() has returned %s" % (label, has_it.wait(0.1)))
    lock.release()
    print("%s: after the release it has returned %s, and the lock is: %s" % (label, has_it.wait(30), state(lock)))
    gate.set()
    other.join(30)


if __name__ == "__main__":
    trial("threads", threading.Lock(), threading.Thread, threading.Event(), threading.Event())
    trial("processes", fork.Lock(), fork.Process, fork.Event(), fork.Event())
