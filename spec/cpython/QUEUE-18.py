"""QUEUE-18: a process killed inside get() damages the queue: it takes the reader's lock with it, and the others find no item although one is there.

expect: killed outside get(): a put item is there True, get() gives pear
expect: killed inside get(): a put item is there True, get() gives Empty
expect: the item is there still: True
"""
import multiprocessing
import time
from queue import Empty

fork = multiprocessing.get_context("fork")


def user_of(queue, channel):
    channel.send("ready")
    channel.poll(30)
    queue.get()


def wait_until(condition):
    deadline = time.monotonic() + 20
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.001)


def somebody_reads(queue):
    """Whoever waits in get() has the reader's lock."""
    free = queue._rlock.acquire(block=False)
    if free:
        queue._rlock.release()
    return not free


def trial(inside):
    queue, (channel, there) = fork.Queue(), fork.Pipe()
    process = fork.Process(target=user_of, args=(queue, there), daemon=True)
    process.start()
    assert channel.poll(30) and channel.recv() == "ready"
    if inside:
        channel.send("get")
        wait_until(lambda: somebody_reads(queue))
    process.kill()
    process.join(30)
    queue.put("pear")
    wait_until(lambda: not queue.empty())
    there = not queue.empty()
    try:
        got = queue.get(timeout=0.3 if inside else 30)
    except Empty:
        got = "Empty"
    print("killed %s get(): a put item is there %s, get() gives %s" % ("inside" if inside else "outside", there, got))
    return queue


if __name__ == "__main__":
    trial(inside=False)
    queue = trial(inside=True)
    print("the item is there still:", not queue.empty())
