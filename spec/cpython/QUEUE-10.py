"""QUEUE-10: get_nowait() on an empty queue raises Empty at once; it may even raise it when something was put, as a thread brings the item in later.

expect: nothing put: get_nowait() gives Empty
expect: put() has returned, the feeder is held: get_nowait() gives Empty
expect: the feeder is free: get_nowait() gives, in the end, pear
expect: put() and get_nowait() in a row: pear or Empty: True
"""
import multiprocessing
import threading
import time
from queue import Empty

fork = multiprocessing.get_context("fork")


class HeldBack:
    """An item that stops the feeder, the thread that serialises items after put() has returned, at a gate."""

    def __init__(self, text, gate):
        self.text, self.gate = text, gate

    def __reduce__(self):
        self.gate.wait(30)
        return str, (self.text,)


def get_nowait(queue):
    try:
        return queue.get_nowait()
    except Empty:
        return "Empty"


def get_in_the_end(queue):
    deadline = time.monotonic() + 20
    item = get_nowait(queue)
    while item == "Empty" and time.monotonic() < deadline:
        time.sleep(0.001)
        item = get_nowait(queue)
    return item


if __name__ == "__main__":
    queue, gate = fork.Queue(), threading.Event()
    print("nothing put: get_nowait() gives", get_nowait(queue))
    queue.put(HeldBack("pear", gate))
    print("put() has returned, the feeder is held: get_nowait() gives", get_nowait(queue))
    gate.set()
    print("the feeder is free: get_nowait() gives, in the end,", get_in_the_end(queue))
    queue.put("pear")
    print("put() and get_nowait() in a row: pear or Empty:", get_nowait(queue) in ("pear", "Empty"))
