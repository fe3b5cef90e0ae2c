"""GIL-08: each process has its own GIL: two of them compute at once, even if neither ever lets its GIL go; two threads do not.

expect: two processes answer each other while both compute: True
expect: two threads answer each other while both compute: False
expect: two threads that let the GIL go after each question: True
expect: two busy processes use at least 1.7 cores if they get them: True
"""
import mmap
import multiprocessing
import sys
import threading
import time

fork = multiprocessing.get_context("fork")


def ask_and_answer(counts, mine, other, patience, pause):
    """Count on when the other has counted; looking for that is computing, not waiting."""
    deadline = time.monotonic() + patience
    for number in range(1, 11):
        counts[mine] = number
        while counts[other] < number:
            if time.monotonic() > deadline:
                return
            if pause:
                time.sleep(0)


def all_answered(make_worker, patience, pause=False):
    counts = mmap.mmap(-1, 2)  # two bytes that child processes share
    workers = [make_worker(target=ask_and_answer, args=(counts, mine, 1 - mine, patience, pause)) for mine in (0, 1)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(30)
    return counts[:] == bytes((10, 10))


def be_busy(sender):
    waiting = kept_waiting()
    used, begin = time.thread_time(), time.monotonic()
    while time.monotonic() < begin + 0.1:
        pass
    wall, used = time.monotonic() - begin, time.thread_time() - used
    sender.send(min(1, (used + kept_waiting() - waiting) / wall))


def kept_waiting():
    """How long this process was ready to run while other work had the CPUs, in seconds."""
    try:
        with open("/proc/self/schedstat") as file:
            return int(file.read().split()[1]) / 1e9
    except FileNotFoundError:
        return 0  # a system that does not tell has to be at rest


def cores():
    receiver, sender = fork.Pipe(duplex=False)
    workers = [fork.Process(target=be_busy, args=(sender,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    used = sum(receiver.recv() for _ in workers)
    for worker in workers:
        worker.join(30)
    return used


if __name__ == "__main__":
    sys.setswitchinterval(1000)  # seconds: nobody is asked to let the GIL go
    print("two processes answer each other while both compute:", all_answered(fork.Process, 30))
    print("two threads answer each other while both compute:", all_answered(threading.Thread, 0.1))
    print("two threads that let the GIL go after each question:", all_answered(threading.Thread, 30, pause=True))
    deadline = time.monotonic() + 20
    while cores() < 1.7 and time.monotonic() < deadline:
        pass  # another program can disturb a single measurement
    print("two busy processes use at least 1.7 cores if they get them:", time.monotonic() < deadline)
