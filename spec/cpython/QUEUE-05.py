"""QUEUE-05: the queue has a largest size, given at its making; without one, or with 0 or less, it has no limit.

expect: Queue(5): 5 of 1000 put without waiting, full() True
expect: Queue(maxsize=5): 5 of 1000 put without waiting, full() True
expect: Queue(): 1000 of 1000 put without waiting, full() False
expect: Queue(0): 1000 of 1000 put without waiting, full() False
expect: Queue(-1): 1000 of 1000 put without waiting, full() False
"""
import multiprocessing
from queue import Full

fork = multiprocessing.get_context("fork")


def fill(queue):
    for count in range(1000):
        try:
            queue.put_nowait(None)  # so small that a thousand of them fit into the queue's pipe
        except Full:
            return count
    return 1000


if __name__ == "__main__":
    queues = {  # all kept to the end, lest a thread of one still write when it is gone
        "Queue(5)": fork.Queue(5),
        "Queue(maxsize=5)": fork.Queue(maxsize=5),
        "Queue()": fork.Queue(),
        "Queue(0)": fork.Queue(0),
        "Queue(-1)": fork.Queue(-1),
    }
    for label, queue in queues.items():
        count = fill(queue)
        print("%s: %s of 1000 put without waiting, full() %s" % (label, count, queue.full()))
