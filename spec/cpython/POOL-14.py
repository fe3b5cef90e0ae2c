"""POOL-14: processes of a pool can talk through Manager().Queue(), which goes as an argument and works like a Queue.

expect: one task puts, another got: from the putter
expect: the two ran in different processes: True
expect: Manager().Queue(1): put gives None, full() True, put_nowait gives Full
expect: Manager().Queue(1): get gives item, empty() True, get_nowait gives Empty
"""
import multiprocessing
import os
from queue import Empty, Full

fork = multiprocessing.get_context("fork")


def put(queue):
    queue.put("from the putter")
    return os.getpid()


def get(queue):
    return queue.get(timeout=30), os.getpid()


def attempt(method, *args):
    try:
        return method(*args)
    except (Empty, Full) as error:
        return type(error).__name__


if __name__ == "__main__":
    with fork.Manager() as manager:
        queue = manager.Queue()
        pool = fork.Pool(2)
        getter = pool.apply_async(get, (queue,))
        putter = pool.apply_async(put, (queue,))  # the getter holds a worker: this is for the other one
        (message, getters_pid), putters_pid = getter.get(30), putter.get(30)
        print("one task puts, another got:", message)
        print("the two ran in different processes:", getters_pid != putters_pid)
        pool.close()
        pool.join()

        queue = manager.Queue(1)
        print("Manager().Queue(1): put gives %s, full() %s, put_nowait gives %s"
              % (attempt(queue.put, "item"), queue.full(), attempt(queue.put_nowait, "another")))
        print("Manager().Queue(1): get gives %s, empty() %s, get_nowait gives %s"
              % (attempt(queue.get), queue.empty(), attempt(queue.get_nowait)))
