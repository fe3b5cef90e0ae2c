"""RACE-01: without a lock the balance need not come back to 0; since 3.10 the plain form always does, a call between read and write brings the loss back.

expect [..3.9]: plain form, balance can be left other than 0: True
expect [3.10..]: plain form, balance can be left other than 0: False
expect: call between read and write, forced: 8 deposited during the call: balance left: -8
expect: call before the read, forced: 8 deposited during the call: balance left: 0
"""
import sys
import threading
import time

balance = 0


def change(n):
    global balance
    balance = balance + n
    balance = balance - n


def change_often(n):
    for _ in range(20000):
        change(n)


def plain():
    run(threading.Thread(target=change_often, args=(5,)), threading.Thread(target=change_often, args=(8,)))
    return balance


def run(*threads):
    global balance
    balance = 0
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)


def any_loss():
    """Before 3.10 it takes luck and patience to see one; since then none can come, and a few tries will do."""
    tries = 5 if sys.version_info >= (3, 10) else 100000
    deadline = time.monotonic() + 20
    return any(plain() != 0 for _ in range(tries) if time.monotonic() < deadline)


class Forced:
    """One thread's call takes as long as another one needs for its deposit."""

    def __init__(self, deposit_five):
        self.deposit_five = deposit_five
        self.called, self.deposited, self.withdrawn = (threading.Event() for _ in range(3))

    def amount(self, n):
        self.called.set()
        self.deposited.wait(30)
        return n

    def first(self):
        global balance
        self.deposit_five(self.amount)
        balance = balance - 5
        self.withdrawn.set()

    def second(self):
        global balance
        self.called.wait(30)
        balance = balance + 8
        self.deposited.set()
        self.withdrawn.wait(30)
        balance = balance - 8

    def left(self):
        run(threading.Thread(target=self.first), threading.Thread(target=self.second))
        return balance


def call_between_read_and_write(amount):
    global balance
    balance = balance + amount(5)


def call_before_the_read(amount):
    global balance
    balance = amount(5) + balance


if __name__ == "__main__":
    label = "forced: 8 deposited during the call: balance left:"
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # seconds: as many switches as possible
    print("plain form, balance can be left other than 0:", any_loss())
    sys.setswitchinterval(interval)
    print("call between read and write,", label, Forced(call_between_read_and_write).left())
    print("call before the read,", label, Forced(call_before_the_read).left())
