"""QUEUE-20: if room, or an item, comes within the timeout, the operation succeeds, and does so then, not at the end of its time.

expect: full, put(timeout=30): waits True
expect: room comes: put gives None, within the time True
expect: empty, get(timeout=30): waits True
expect: an item comes: get gives fig, within the time True
expect: no room comes: put(timeout=0.1) gives Full
"""
import multiprocessing
import time
from queue import Empty, Full

fork = multiprocessing.get_context("fork")


def attempt(method, *args, **kwargs):
    try:
        return method(*args, **kwargs)
    except (Empty, Full) as error:
        return type(error).__name__


def put_then_get(full, empty, sender):
    for method, args in ((full.put, ("pear",)), (empty.get, ())):
        sender.send("begins")
        before = time.monotonic()
        outcome = attempt(method, *args, timeout=30)
        sender.send("gives %s, within the time %s" % (outcome, time.monotonic() - before < 29))


def next_message(receiver):
    return receiver.recv() if receiver.poll(60) else "silent"


if __name__ == "__main__":
    full, empty = fork.Queue(1), fork.Queue(1)
    receiver, sender = fork.Pipe(duplex=False)
    process = fork.Process(target=put_then_get, args=(full, empty, sender), daemon=True)
    full.put("apple")
    process.start()

    assert next_message(receiver) == "begins"
    print("full, put(timeout=30): waits", not receiver.poll(0.1))
    full.get(timeout=30)
    print("room comes: put", next_message(receiver))

    assert next_message(receiver) == "begins"
    print("empty, get(timeout=30): waits", not receiver.poll(0.1))
    empty.put("fig")
    print("an item comes: get", next_message(receiver))
    process.join(30)

    full.get(timeout=30)
    full.put("apple")
    print("no room comes: put(timeout=0.1) gives", attempt(full.put, "plum", timeout=0.1))
