"""EXEC-08: while get() blocks, the CPU is given to others: another thread does its work meanwhile, and the blocked one uses next to none.

expect: queue.Queue: work done by another thread while get() was blocked: 500000 steps
expect: queue.Queue: get() used less than a tenth of its waiting time in CPU time: True
expect: multiprocessing.Queue: work done by another thread while get() was blocked: 500000 steps
expect: multiprocessing.Queue: get() used less than a tenth of its waiting time in CPU time: True
expect: asking 20000 times with get_nowait() used more: True
"""
import multiprocessing
import queue
import threading
import time

fork = multiprocessing.get_context("fork")


def blocked_get(items, begins, times):
    waited, used = time.monotonic(), time.thread_time()
    begins.set()
    items.get(timeout=30)
    times.extend((time.monotonic() - waited, time.thread_time() - used))


def busy_get(items, tries):
    used = time.thread_time()
    for _ in range(tries):
        try:
            items.get_nowait()
        except queue.Empty:
            pass
    return time.thread_time() - used


def trial(label, items):
    begins, times = threading.Event(), []
    getter = threading.Thread(target=blocked_get, args=(items, begins, times), daemon=True)
    getter.start()
    begins.wait(30)
    steps, start = 0, time.monotonic()
    while not times and (steps < 500000 or time.monotonic() < start + 0.2):
        steps += 1
    print("%s: work done by another thread while get() was blocked: %s steps" % (label, min(steps, 500000)))
    items.put("at last")
    getter.join(30)
    waited, used = times
    print("%s: get() used less than a tenth of its waiting time in CPU time: %s" % (label, used < waited / 10))
    return used


if __name__ == "__main__":
    used = trial("queue.Queue", queue.Queue())
    trial("multiprocessing.Queue", fork.Queue())
    print("asking 20000 times with get_nowait() used more:", busy_get(queue.Queue(), 20000) > used)
