"""QUEUE-12: what can be serialised can be put, whatever its type; of anything else put() returns as well, but the item is lost, with a traceback later.

expect: None arrives: True
expect: bytes arrives: True
expect: list arrives: True
expect: dict arrives: True
expect: Point arrives: True
expect: function arrives: True
expect: an item that cannot be serialised: put() gives None
expect: the next item of this queue of one: put() gives None
expect: what arrives: the next item
expect: left in the queue: nothing
expect: a traceback of the error on standard error: True
"""
import collections
import contextlib
import io
import multiprocessing
from queue import Empty

fork = multiprocessing.get_context("fork")
Point = collections.namedtuple("Point", "x y")


class StaysAtHome:
    def __reduce__(self):
        raise TypeError("this object does not travel")


def fits():
    """A function travels by its name."""


def get(queue, patience):
    try:
        return queue.get(timeout=patience)
    except Empty:
        return "nothing"


if __name__ == "__main__":
    queue = fork.Queue(1)
    for item in (None, b"\0\xff", [1, [2]], {"a": {1, 2}}, Point(3, 4), fits):
        queue.put(item, timeout=30)
        arrived = queue.get(timeout=30)
        name = "None" if item is None else type(item).__name__
        print("%s arrives: %s" % (name, arrived == item and type(arrived) is type(item)))

    with contextlib.redirect_stderr(io.StringIO()) as errors:
        print("an item that cannot be serialised: put() gives", queue.put(StaysAtHome(), timeout=30))
        print("the next item of this queue of one: put() gives", queue.put("the next item", timeout=30))
        print("what arrives:", get(queue, 30))
        print("left in the queue:", get(queue, 0.1))
    print("a traceback of the error on standard error:", "TypeError: this object does not travel" in errors.getvalue())
