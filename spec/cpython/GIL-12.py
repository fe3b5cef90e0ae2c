"""GIL-12: threads take turns only for bytecode: they wait at the same time, and code that lets the GIL go runs at the same time.

expect: 20 threads that each sleep 0.2 s end within less than 2 s: True
expect: main goes on while 8 threads wait for what it will write: True
expect: 2 threads running bytecode use more than one core and a half: False
expect: 2 threads hashing use at least one core and a half if they get them: True
"""
import hashlib
import os
import threading
import time


def run_all(workers):
    begin = time.monotonic()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(30)
    return time.monotonic() - begin


def sleepers(number):
    return run_all([threading.Thread(target=time.sleep, args=(0.2,)) for _ in range(number)])


def readers(number):
    """If one reader kept the GIL, this function could not write what it waits for."""
    receiver, sender = os.pipe()
    received = []
    workers = [threading.Thread(target=lambda: received.append(os.read(receiver, 1))) for _ in range(number)]
    for worker in workers:
        worker.start()
    alive = [worker.is_alive() for worker in workers]
    os.write(sender, b"x" * number)
    for worker in workers:
        worker.join(30)
    os.close(receiver)
    os.close(sender)
    return all(alive) and received == [b"x"] * number


def kept_waiting():
    """How long this thread was ready to run while other work had the CPUs, in seconds."""
    try:
        with open("/proc/thread-self/schedstat") as file:
            return int(file.read().split()[1]) / 1e9
    except FileNotFoundError:
        return 0  # a system that does not tell has to be at rest


def be_busy(work, times):
    waiting = kept_waiting()
    used, begin = time.thread_time(), time.monotonic()
    while time.monotonic() < begin + 0.1:
        work()
    wall, used = time.monotonic() - begin, time.thread_time() - used
    times.append((used, min(1, (used + kept_waiting() - waiting) / wall)))


def cores(work):
    """What two threads use, and what they would use on a machine of their own; each in cores."""
    times = []
    wall = run_all([threading.Thread(target=be_busy, args=(work, times)) for _ in range(2)])
    return sum(used for used, _ in times) / wall, sum(share for _, share in times)


def bytecode():
    for _ in range(1000):
        pass


def hashing():
    hashlib.pbkdf2_hmac("sha256", b"word", b"salt", 20000)


def seen(observe):
    """Try again for a while: another program can disturb a single measurement."""
    deadline = time.monotonic() + 20
    while not observe() and time.monotonic() < deadline:
        pass
    return time.monotonic() < deadline


if __name__ == "__main__":
    print("20 threads that each sleep 0.2 s end within less than 2 s:", seen(lambda: sleepers(20) < 2))
    print("main goes on while 8 threads wait for what it will write:", readers(8))
    print("2 threads running bytecode use more than one core and a half:", any(cores(bytecode)[0] > 1.5 for _ in range(2)))
    print("2 threads hashing use at least one core and a half if they get them:", seen(lambda: cores(hashing)[1] > 1.5))
