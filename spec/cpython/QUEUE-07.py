"""QUEUE-07: put() with a timeout on a full queue waits that long, then raises Full, and the item is not in the queue.

expect: room: put(timeout=0.2) gives None
expect: full: put(timeout=0.2) gives Full
expect: full: it has waited: True
expect: what the queue holds: first
"""
import multiprocessing
import time
from queue import Empty, Full

fork = multiprocessing.get_context("fork")


def put(queue, item):
    try:
        return queue.put(item, timeout=0.2)
    except Full:
        return "Full"


def get_all(queue):
    items = [queue.get(timeout=30)]
    while True:
        try:
            items.append(queue.get(timeout=0.1))
        except Empty:
            return items


if __name__ == "__main__":
    queue = fork.Queue(1)
    print("room: put(timeout=0.2) gives", put(queue, "first"))
    before = time.monotonic()
    outcome = put(queue, "second")
    waited = time.monotonic() - before
    print("full: put(timeout=0.2) gives", outcome)
    print("full: it has waited:", waited >= 0.15)  # less than 0.2: the wait goes by another clock
    print("what the queue holds:", ", ".join(get_all(queue)))
