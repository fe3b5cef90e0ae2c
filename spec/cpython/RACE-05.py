"""RACE-05: counters of 1000 and 2000 steps on one variable need not end at 3000: since 3.10 in plain form they do, with a call in the step they do not.

expect [..3.9]: plain form, ends below 3000 now and then: True
expect [3.10..]: plain form, ends below 3000 now and then: False
expect: number = number + int(1), ends below 3000 now and then: True
expect: call in the step, forced: the other counts to 2000 during the first call: ends at 1000
"""
import sys
import threading
import time

number = 0


def count(steps, start):
    global number
    start.wait(30)
    for _ in range(steps):
        number += 1


def count_with_call(steps, start):
    global number
    start.wait(30)
    for _ in range(steps):
        number = number + int(1)


def total(target):
    start = threading.Barrier(2)
    return run(threading.Thread(target=target, args=(1000, start)), threading.Thread(target=target, args=(2000, start)))


def run(*threads):
    global number
    number = 0
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return number


def any_loss(target, tries):
    deadline = time.monotonic() + 20
    return any(total(target) < 3000 for _ in range(tries) if time.monotonic() < deadline)


def forced():
    """The first thread reads 0, and its first call takes as long as the second thread needs."""
    called, counted = threading.Event(), threading.Event()

    def one():
        called.set()
        counted.wait(30)
        return 1

    def count_slowly():
        global number
        for _ in range(1000):
            number = number + one()

    def count_meanwhile():
        count(2000, called)
        counted.set()

    return run(threading.Thread(target=count_slowly), threading.Thread(target=count_meanwhile))


if __name__ == "__main__":
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # seconds: as many switches as possible
    # Since 3.10 no loss can come in plain form; else it takes luck, and patience to see one.
    print("plain form, ends below 3000 now and then:", any_loss(count, 50 if sys.version_info >= (3, 10) else 1000000))
    print("number = number + int(1), ends below 3000 now and then:", any_loss(count_with_call, 1000000))
    sys.setswitchinterval(interval)
    print("call in the step, forced: the other counts to 2000 during the first call: ends at", forced())
