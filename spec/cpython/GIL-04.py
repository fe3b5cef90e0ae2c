"""GIL-04: the GIL is not given up every 100 bytecodes: since 3.2 by time, 5 ms after another thread asked; the old setting went with 3.9.

expect: switch interval in seconds: 0.005
expect [..3.8]: sys.getcheckinterval(): 100
expect [3.9..]: sys.getcheckinterval(): AttributeError
expect [..3.8]: check interval 1, switch interval 1000 s: a ready thread runs within 100000 loops: False
expect: switch interval 1000 s: a ready thread runs within 100000 loops: False
expect: switch interval 5 ms: a ready thread runs while main loops on: True
"""
import sys
import threading
import time
import warnings


def ready_thread(ran):
    """Start a thread that is held at a gate, and open the gate: from then on it lacks only the GIL."""
    gate = threading.Lock()
    gate.acquire()

    def work():
        gate.acquire()
        ran.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    gate.release()
    return thread


def runs_within(loops):
    ran = []
    thread = ready_thread(ran)
    for _ in range(loops):  # some bytecodes each
        if ran:
            break
    seen = bool(ran)
    thread.join(30)
    return seen


def runs_meanwhile():
    ran, deadline = [], time.monotonic() + 20
    thread = ready_thread(ran)
    while not ran and time.monotonic() < deadline:
        pass  # no call in here waits or lets the GIL go
    seen = bool(ran)
    thread.join(30)
    return seen


if __name__ == "__main__":
    warnings.simplefilter("ignore", DeprecationWarning)
    print("switch interval in seconds:", sys.getswitchinterval())
    try:
        print("sys.getcheckinterval():", sys.getcheckinterval())
    except AttributeError:
        print("sys.getcheckinterval(): AttributeError")
    sys.setswitchinterval(1000)
    if hasattr(sys, "setcheckinterval"):
        sys.setcheckinterval(1)
        within = runs_within(100000)
        print("check interval 1, switch interval 1000 s: a ready thread runs within 100000 loops:", within)
    print("switch interval 1000 s: a ready thread runs within 100000 loops:", runs_within(100000))
    sys.setswitchinterval(0.005)
    print("switch interval 5 ms: a ready thread runs while main loops on:", runs_meanwhile())
