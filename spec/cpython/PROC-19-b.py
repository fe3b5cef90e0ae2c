"""PROC-19: a timed join() watches a pipe, not the kernel's word: a forked grandchild holds the pipe open and with it the join.

expect: child has ended, says the kernel: True
expect: the sentinel is a pipe: True
expect: it is ready: False
expect: join(0.05) used up its time: True
expect: exitcode, asked from the kernel: 7
expect: gate open, grandchild ends, sentinel is ready: True
"""
import multiprocessing
import os
import stat
import time
from multiprocessing.connection import wait

fork = multiprocessing.get_context("fork")


def leave_a_grandchild(gate):
    if os.fork() == 0:
        gate.wait(30)  # the grandchild, which inherited the child's end of the sentinel's pipe
        os._exit(0)
    os._exit(7)


if __name__ == "__main__":
    gate = fork.Event()
    process = fork.Process(target=leave_a_grandchild, args=(gate,))
    process.start()
    # Wait for the end, but leave the status (WNOWAIT) for the library to fetch.
    ended = os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    print("child has ended, says the kernel:", ended.si_pid == process.pid)
    sentinel = os.dup(process.sentinel)
    print("the sentinel is a pipe:", stat.S_ISFIFO(os.fstat(sentinel).st_mode))
    print("it is ready:", bool(wait([sentinel], 0)))
    before = time.monotonic()
    process.join(0.05)
    print("join(0.05) used up its time:", time.monotonic() - before >= 0.04)  # less a clock's coarseness
    print("exitcode, asked from the kernel:", process.exitcode)
    gate.set()
    print("gate open, grandchild ends, sentinel is ready:", bool(wait([sentinel], 30)))
    os.close(sentinel)
    process.join(30)
