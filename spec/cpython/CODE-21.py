"""CODE-21: put, put_nowait, get and get_nowait in a row: the last may raise Empty although two items were put, as the second may be on its way still.

expect: in a row: get gives first
expect: in a row: get_nowait gives second or Empty: True
expect: second item held on its way: get gives first, get_nowait gives Empty
expect: held no more, waited for: get_nowait gives second
expect: then: empty() True, full() False
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


def wait_until_visible(queue):
    deadline = time.monotonic() + 20
    while queue.empty() and time.monotonic() < deadline:
        time.sleep(0.001)


if __name__ == "__main__":
    queue = fork.Queue()
    queue.put("first")
    queue.put_nowait("second")
    print("in a row: get gives", queue.get(timeout=30))
    print("in a row: get_nowait gives second or Empty:", get_nowait(queue) in ("second", "Empty"))

    queue, gate = fork.Queue(), threading.Event()
    queue.put("first")
    queue.put_nowait(HeldBack("second", gate))
    first, second = queue.get(timeout=30), get_nowait(queue)
    print("second item held on its way: get gives %s, get_nowait gives %s" % (first, second))
    gate.set()
    wait_until_visible(queue)
    print("held no more, waited for: get_nowait gives", get_nowait(queue))
    print("then: empty() %s, full() %s" % (queue.empty(), queue.full()))
