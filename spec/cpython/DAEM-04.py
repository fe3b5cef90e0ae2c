"""DAEM-04: daemon must be set before start(); afterwards it is an error, even when the process has ended.

expect: before start(): accepted, daemon is True
expect: while it runs: AssertionError: process has already started, daemon is True
expect: after its end: AssertionError: process has already started, daemon is True
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def set_daemon(process, value):
    try:
        process.daemon = value
        outcome = "accepted"
    except AssertionError as error:
        outcome = "AssertionError: %s" % error
    return "%s, daemon is %s" % (outcome, process.daemon)


if __name__ == "__main__":
    gate = fork.Event()
    process = fork.Process(target=gate.wait, args=(30,))
    print("before start():", set_daemon(process, True))
    process.start()
    print("while it runs:", set_daemon(process, False))
    gate.set()
    process.join(30)
    print("after its end:", set_daemon(process, False))
