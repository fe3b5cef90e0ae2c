"""QUEUE-14: the exceptions are queue.Full and queue.Empty, of the module queue in small letters; the Queue of multiprocessing has no such attributes.

expect: put on a full queue raises queue.Full: True
expect: get on an empty queue raises queue.Empty: True
expect: multiprocessing.Queue.Full, multiprocessing.Queue.Empty: AttributeError, AttributeError
expect: Full, Empty of a queue object: AttributeError, AttributeError
expect: multiprocessing.Full, multiprocessing.Empty: AttributeError, AttributeError
expect: a module named Queue: ModuleNotFoundError
"""
import importlib
import multiprocessing
import queue

fork = multiprocessing.get_context("fork")


def error_of(function, *args):
    try:
        function(*args)
        return None
    except Exception as error:
        return type(error)


def look_up(thing):
    return ", ".join("none" if error is None else error.__name__
                     for error in (error_of(getattr, thing, "Full"), error_of(getattr, thing, "Empty")))


if __name__ == "__main__":
    full, empty = fork.Queue(1), fork.Queue()
    full.put("item")
    print("put on a full queue raises queue.Full:", error_of(full.put_nowait, "item") is queue.Full)
    print("get on an empty queue raises queue.Empty:", error_of(empty.get_nowait) is queue.Empty)
    print("multiprocessing.Queue.Full, multiprocessing.Queue.Empty:", look_up(multiprocessing.Queue))
    print("Full, Empty of a queue object:", look_up(full))
    print("multiprocessing.Full, multiprocessing.Empty:", look_up(multiprocessing))
    print("a module named Queue:", error_of(importlib.import_module, "Queue").__name__)
