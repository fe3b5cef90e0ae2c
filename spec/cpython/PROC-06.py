"""PROC-06: is_alive() is false before the start, true while the child runs, false after its end.

expect: before start(): False
expect: while the child stands at a gate: True
expect: after its end: False
expect: after the end of one that failed: False
expect: exitcodes: 0, 1
"""
import multiprocessing
import sys

fork = multiprocessing.get_context("fork")


def work(at_gate, gate):
    at_gate.set()
    gate.wait(30)


def fail():
    sys.exit(1)


if __name__ == "__main__":
    at_gate, gate = fork.Event(), fork.Event()
    process = fork.Process(target=work, args=(at_gate, gate))
    print("before start():", process.is_alive())
    process.start()
    at_gate.wait(30)  # now the child is certainly inside its function, and cannot leave it
    print("while the child stands at a gate:", process.is_alive())
    gate.set()
    process.join(30)
    print("after its end:", process.is_alive())

    failing = fork.Process(target=fail)
    failing.start()
    failing.join(30)
    print("after the end of one that failed:", failing.is_alive())
    print("exitcodes: %s, %s" % (process.exitcode, failing.exitcode))
