"""LOCK-15: releasing a lock that is not held is an error: RuntimeError for threads' locks, ValueError for processes', AssertionError for their RLock.

expect: threading.Lock: held: None, not held: RuntimeError: release unlocked lock
expect: threading.RLock: held: None, not held: RuntimeError: cannot release un-acquired lock
expect: multiprocessing.Lock: held: None, not held: ValueError: semaphore or lock released too many times
expect: multiprocessing.RLock: held: None, not held: AssertionError: attempt to release recursive lock not owned by thread
expect: after the error each can be acquired: True, True, True, True
"""
import multiprocessing
import threading

fork = multiprocessing.get_context("fork")


def release(lock):
    try:
        return lock.release()
    except (RuntimeError, ValueError, AssertionError) as error:
        return "%s: %s" % (type(error).__name__, error)


if __name__ == "__main__":
    locks = {
        "threading.Lock": threading.Lock(),
        "threading.RLock": threading.RLock(),
        "multiprocessing.Lock": fork.Lock(),
        "multiprocessing.RLock": fork.RLock(),
    }
    for name, lock in locks.items():
        lock.acquire()
        held = release(lock)
        print("%s: held: %s, not held: %s" % (name, held, release(lock)))
    print("after the error each can be acquired:", ", ".join(str(lock.acquire(False)) for lock in locks.values()))
