"""QUEUE-19: blocking is on by default: block is True and timeout is None, so that plain put() and get() wait as long as it takes.

expect: defaults of put: block=True, timeout=None
expect: defaults of get: block=True, timeout=None
expect: empty queue: get() waits True, get(False) gives Empty
expect: an item comes: get() gives pear
expect: full queue: put() waits True, put(item, False) gives Full
expect: room comes: put() gives None
"""
import inspect
import multiprocessing
import threading
from queue import Empty, Full

fork = multiprocessing.get_context("fork")


def defaults(method):
    parameters = inspect.signature(method).parameters
    return "block=%s, timeout=%s" % (parameters["block"].default, parameters["timeout"].default)


def attempt(method, *args):
    try:
        return method(*args)
    except (Empty, Full) as error:
        return type(error).__name__


def in_thread(method, *args):
    outcomes = []
    thread = threading.Thread(target=lambda: outcomes.append(attempt(method, *args)), daemon=True)
    thread.start()
    return thread, outcomes


if __name__ == "__main__":
    queue = fork.Queue(1)
    print("defaults of put:", defaults(queue.put))
    print("defaults of get:", defaults(queue.get))

    getter, got = in_thread(queue.get)
    getter.join(0.1)
    print("empty queue: get() waits %s, get(False) gives %s" % (getter.is_alive(), attempt(queue.get, False)))
    queue.put("pear")
    getter.join(30)
    print("an item comes: get() gives", *got)

    queue.put("apple")
    putter, put = in_thread(queue.put, "fig")
    putter.join(0.1)
    print("full queue: put() waits %s, put(item, False) gives %s" % (putter.is_alive(), attempt(queue.put, "plum", False)))
    queue.get(timeout=30)
    putter.join(30)
    print("room comes: put() gives", *put)
