"""QUEUE-08: get() on an empty queue blocks until an item comes; with a timeout it raises Empty after it.

expect: empty, get(): has returned: False
expect: an item put: get() returned: pear
expect: empty, get(timeout=0.2): Empty
expect: it has waited: True
"""
import multiprocessing
import time
from queue import Empty

fork = multiprocessing.get_context("fork")


def get_one(queue, sender):
    sender.send("calls get()")
    sender.send(queue.get())


if __name__ == "__main__":
    queue = fork.Queue()
    receiver, sender = fork.Pipe(duplex=False)
    process = fork.Process(target=get_one, args=(queue, sender), daemon=True)
    process.start()
    assert receiver.poll(30) and receiver.recv() == "calls get()"
    print("empty, get(): has returned:", receiver.poll(0.1))
    queue.put("pear")
    print("an item put: get() returned:", receiver.recv() if receiver.poll(30) else "nothing")
    process.join(30)

    before = time.monotonic()
    try:
        outcome = queue.get(timeout=0.2)
    except Empty:
        outcome = "Empty"
    waited = time.monotonic() - before
    print("empty, get(timeout=0.2):", outcome)
    print("it has waited:", waited >= 0.15)  # less than 0.2: a clock may be coarse
