"""JOIN-05: join(timeout) waits at most that long and does not end the child; is_alive() tells the caller what happened.

expect: join(0.05), child at its gate: returned None, alive True, exitcode None
expect: it waited at least that long: True
expect: join(0), child at its gate: returned None, alive True, exitcode None
expect: join(30), gate open: returned None, alive False, exitcode 0
"""
import multiprocessing
import time

fork = multiprocessing.get_context("fork")


def join(process, timeout):
    returned = process.join(timeout)  # None in any case: it does not tell whether the time ran out
    return "returned %s, alive %s, exitcode %s" % (returned, process.is_alive(), process.exitcode)


if __name__ == "__main__":
    gate = fork.Event()
    process = fork.Process(target=gate.wait, args=(30,))
    process.start()
    before = time.monotonic()
    print("join(0.05), child at its gate:", join(process, 0.05))
    print("it waited at least that long:", time.monotonic() - before >= 0.04)  # less a clock's coarseness
    print("join(0), child at its gate:", join(process, 0))
    gate.set()
    print("join(30), gate open:", join(process, 30))
