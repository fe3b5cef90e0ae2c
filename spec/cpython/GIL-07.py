"""GIL-07: threads can use several cores while they run code that lets the GIL go, some of it in the standard library; C alone is not enough.

expect: GIL kept by main, a thread in bytecode: its CPU time grows: False
expect: GIL kept by main, a thread in C code that needs the GIL, sum(): its CPU time grows: False
expect: GIL kept by main, a thread in C code that lets it go, pbkdf2_hmac(): its CPU time grows: True
"""
import hashlib
import sys
import threading
import time


def bytecode():
    for _ in range(100000):
        pass


def c_code():
    sum(range(100000))


def c_code_without_gil():
    hashlib.pbkdf2_hmac("sha256", b"word", b"salt", 20000)


def keep_working(work, stop):
    while not stop:
        work()
        time.sleep(0)  # lets the GIL go


def growth(clock):
    """The thread's CPU time within 20 ms in which this thread computes and never lets the GIL go."""
    begin, used = time.monotonic(), time.clock_gettime(clock)
    while time.monotonic() < begin + 0.02:
        pass
    return time.clock_gettime(clock) - used


def grows(work, patience):
    stop = []
    thread = threading.Thread(target=keep_working, args=(work, stop))
    thread.start()
    clock = time.pthread_getcpuclockid(thread.ident)
    deadline = time.monotonic() + patience
    seen = False
    while not seen and time.monotonic() < deadline:
        time.sleep(0.002)  # the thread works; this one goes on when it lets the GIL go
        seen = growth(clock) > 0.002
    stop.append(True)
    thread.join(30)
    return seen


if __name__ == "__main__":
    sys.setswitchinterval(1000)  # seconds: nobody is asked to let the GIL go
    label = "GIL kept by main, a thread in"
    print(label, "bytecode: its CPU time grows:", grows(bytecode, 0.1))
    print(label, "C code that needs the GIL, sum(): its CPU time grows:", grows(c_code, 0.1))
    print(label, "C code that lets it go, pbkdf2_hmac(): its CPU time grows:", grows(c_code_without_gil, 20))
