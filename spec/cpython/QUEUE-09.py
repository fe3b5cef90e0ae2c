"""QUEUE-09: put_nowait() on a full queue raises Full at once, while a put() with a timeout still waits.

expect: room: put_nowait() gives None
expect: full: put_nowait() gives Full
expect: full: put(block=False, timeout=30) gives Full
expect: the put(timeout=30) that began before both still waits: True
expect: room made: put(timeout=30) gives None
"""
import multiprocessing
import threading
from queue import Full

fork = multiprocessing.get_context("fork")


def attempt(method, *args, **kwargs):
    try:
        return method(*args, **kwargs)
    except Full:
        return "Full"


def put_patiently(queue, begins, outcomes):
    begins.set()
    outcomes.append(attempt(queue.put, "second", timeout=30))


if __name__ == "__main__":
    queue = fork.Queue(1)
    print("room: put_nowait() gives", attempt(queue.put_nowait, "first"))

    begins, outcomes = threading.Event(), []
    patient = threading.Thread(target=put_patiently, args=(queue, begins, outcomes), daemon=True)
    patient.start()
    begins.wait(30)
    print("full: put_nowait() gives", attempt(queue.put_nowait, "third"))
    print("full: put(block=False, timeout=30) gives", attempt(queue.put, "third", block=False, timeout=30))
    print("the put(timeout=30) that began before both still waits:", not outcomes)
    queue.get(timeout=30)
    patient.join(30)
    print("room made: put(timeout=30) gives", ", ".join(map(str, outcomes)))
