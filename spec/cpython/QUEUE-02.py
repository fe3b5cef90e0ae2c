"""QUEUE-02: put() adds and may raise Full, get() takes out and may raise Empty; not the other way round.

expect: empty queue of one: get() gives Empty
expect: empty queue of one: put() gives None
expect: it holds one now: full() True
expect: full queue: put() gives Full
expect: full queue: get() gives pear
expect: it was taken out: full() False
expect: nothing left: get() gives Empty
"""
import multiprocessing
from queue import Empty, Full

fork = multiprocessing.get_context("fork")


def attempt(method, *args, **kwargs):
    try:
        return method(*args, **kwargs)
    except (Empty, Full) as error:
        return type(error).__name__


if __name__ == "__main__":
    queue = fork.Queue(1)
    print("empty queue of one: get() gives", attempt(queue.get, timeout=0.05))
    print("empty queue of one: put() gives", attempt(queue.put, "pear", timeout=0.05))
    print("it holds one now: full()", queue.full())
    print("full queue: put() gives", attempt(queue.put, "apple", timeout=0.05))
    print("full queue: get() gives", attempt(queue.get, timeout=30))
    print("it was taken out: full()", queue.full())
    print("nothing left: get() gives", attempt(queue.get, timeout=0.05))
