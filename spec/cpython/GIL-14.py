"""GIL-14: only work that computes needs several processes: tasks that wait overlap as well in threads.

expect: 4 tasks wait for one another, in threads: all met
expect: 4 tasks wait for one another, in processes: all met
expect: 2 tasks compute until each has seen the other's steps, in threads: not seen
expect: 2 tasks compute until each has seen the other's steps, in processes: seen
"""
import mmap
import multiprocessing
import sys
import threading
import time

fork = multiprocessing.get_context("fork")


def wait_for_all(barrier, notes, me):
    barrier.wait(30)  # until four tasks wait here at the same time
    notes[me] = 1


def watch(notes, me, patience):
    """Make steps and look for the other's; nothing in here waits or lets the GIL go."""
    deadline = time.monotonic() + patience
    for step in range(1, 11):
        notes[me] = step
        while notes[1 - me] < step:
            if time.monotonic() > deadline:
                return


def run(make_worker, target, tasks):
    workers = [make_worker(target=target, args=args) for args in tasks]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(30)


def waiting(make_worker, make_barrier):
    notes, barrier = mmap.mmap(-1, 4), make_barrier(4)  # bytes that child processes share
    run(make_worker, wait_for_all, [(barrier, notes, me) for me in range(4)])
    return "all met" if notes[:] == bytes((1, 1, 1, 1)) else "not met"


def computing(make_worker, patience):
    notes = mmap.mmap(-1, 2)
    run(make_worker, watch, [(notes, me, patience) for me in range(2)])
    return "seen" if notes[:] == bytes((10, 10)) else "not seen"


if __name__ == "__main__":
    sys.setswitchinterval(1000)  # seconds: nobody is asked to let the GIL go
    print("4 tasks wait for one another, in threads:", waiting(threading.Thread, threading.Barrier))
    print("4 tasks wait for one another, in processes:", waiting(fork.Process, fork.Barrier))
    label = "2 tasks compute until each has seen the other's steps, in"
    print(label, "threads:", computing(threading.Thread, 0.1))
    print(label, "processes:", computing(fork.Process, 30))
