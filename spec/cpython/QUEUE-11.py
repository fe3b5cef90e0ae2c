"""QUEUE-11: empty() and full() are snapshots: the state may change before the next line, and one's own put() may not be visible yet.

expect: nothing put: empty() True, full() False
expect: one of one put, its feeder held: empty() True, full() True
expect: the feeder is free: empty() False, full() True
expect: got: empty() True, full() False
expect: a child asks full(): False
expect: meanwhile another puts; the child's put_nowait(): Full
"""
import multiprocessing
import threading
import time
from queue import Full

fork = multiprocessing.get_context("fork")


class HeldBack:
    """An item that stops the feeder, the thread that serialises items after put() has returned, at a gate."""

    def __init__(self, gate):
        self.gate = gate

    def __reduce__(self):
        self.gate.wait(30)
        return str, ("pear",)


def state(queue):
    return "empty() %s, full() %s" % (queue.empty(), queue.full())


def wait_until_visible(queue):
    deadline = time.monotonic() + 20
    while queue.empty() and time.monotonic() < deadline:
        time.sleep(0.001)


def check_then_act(queue, channel):
    channel.send(queue.full())
    channel.poll(30)  # the moment between the question and the deed
    try:
        channel.send(queue.put_nowait("mine"))
    except Full:
        channel.send("Full")


if __name__ == "__main__":
    contested, (channel, there) = fork.Queue(1), fork.Pipe()
    child = fork.Process(target=check_then_act, args=(contested, there))
    child.start()

    queue, gate = fork.Queue(1), threading.Event()
    print("nothing put:", state(queue))
    queue.put(HeldBack(gate))
    print("one of one put, its feeder held:", state(queue))
    gate.set()
    wait_until_visible(queue)
    print("the feeder is free:", state(queue))
    queue.get(timeout=30)
    print("got:", state(queue))

    print("a child asks full():", channel.recv() if channel.poll(30) else "silent")
    contested.put("another's")
    channel.send("go on")
    print("meanwhile another puts; the child's put_nowait():", channel.recv() if channel.poll(30) else "silent")
    child.join(30)
