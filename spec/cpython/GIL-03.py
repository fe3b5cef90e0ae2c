"""GIL-03: a thread needs the GIL for each bytecode: while another one keeps it, it makes no step, although it is ready.

expect: holder runs bytecode, GIL is never asked for: other thread's steps: 0
expect: holder runs C code that keeps the GIL: other thread's steps: 0
expect: holder waits in C code that lets the GIL go: other thread's steps: 3
expect: holder runs bytecode, GIL is asked for after 5 ms: other thread's steps: 3
"""
import sys
import threading
import time


def take_three_steps(gate, steps):
    gate.acquire()
    for number in range(3):
        steps.append(number)


def steps_while(holder):
    """Open the gate of another thread, which waits only for the GIL from then on, and keep busy."""
    gate, steps = threading.Lock(), []
    gate.acquire()
    thread = threading.Thread(target=take_three_steps, args=(gate, steps))
    thread.start()
    gate.release()
    holder(steps)
    seen = len(steps)
    thread.join(30)
    return seen


def bytecode(steps, patience=0.05):
    deadline = time.monotonic() + patience
    while len(steps) < 3 and time.monotonic() < deadline:
        pass


def c_code(steps):
    sum(range(1000000))


def wait(steps):
    deadline = time.monotonic() + 20
    while len(steps) < 3 and time.monotonic() < deadline:
        time.sleep(0.001)


if __name__ == "__main__":
    sys.setswitchinterval(1000)  # seconds: the GIL changes hands only when its holder lets it go
    print("holder runs bytecode, GIL is never asked for: other thread's steps:", steps_while(bytecode))
    print("holder runs C code that keeps the GIL: other thread's steps:", steps_while(c_code))
    print("holder waits in C code that lets the GIL go: other thread's steps:", steps_while(wait))
    sys.setswitchinterval(0.005)
    patient = steps_while(lambda steps: bytecode(steps, patience=20))
    print("holder runs bytecode, GIL is asked for after 5 ms: other thread's steps:", patient)
