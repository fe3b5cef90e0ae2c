"""THR-11: each Python thread is one of the operating system: it has an entry and a CPU clock there and can be sent signals; a generator is none.

expect: entries at the operating system: main only: 1
expect: with two generators at work: 1
expect: with two threads at work: 3
expect: they are the native ids of the thread objects: True
expect: each has a CPU clock of its own: True
expect: the system accepts the identifier as a POSIX thread: True, True
"""
import os
import signal
import threading
import time


def entries():
    return {int(name) for name in os.listdir("/proc/self/task")}


def steps():
    while True:
        yield


if __name__ == "__main__":
    print("entries at the operating system: main only:", len(entries()))
    generators = [steps(), steps()]
    for generator in generators:
        next(generator)
    print("with two generators at work:", len(entries()))

    may_end = threading.Event()
    threads = [threading.Thread(target=may_end.wait, args=(30,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    print("with two threads at work:", len(entries()))
    native = {thread.native_id for thread in threading.enumerate()}
    print("they are the native ids of the thread objects:", native == entries())
    clocks = {time.pthread_getcpuclockid(thread.ident) for thread in threading.enumerate()}
    print("each has a CPU clock of its own:", len(clocks) == 3)
    accepted = [signal.pthread_kill(thread.ident, 0) is None for thread in threads]  # signal 0 only asks
    print("the system accepts the identifier as a POSIX thread:", ", ".join(map(str, accepted)))
    may_end.set()
    for thread in threads:
        thread.join(30)
