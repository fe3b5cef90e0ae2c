"""PROC-02: start() starts the child process; a function and its arguments are all it needs.

expect: report before start(): False
expect: the function got: 20, 22
expect: it ran in the caller's process: False
expect: it ran in the process with the object's pid: True
expect: exitcode: 0
"""
import multiprocessing
import os

fork = multiprocessing.get_context("fork")


def report(left, right, sender):
    sender.send((left, right, os.getpid()))


if __name__ == "__main__":
    receiver, sender = fork.Pipe(duplex=False)
    process = fork.Process(target=report, args=(20, 22, sender))
    print("report before start():", receiver.poll(0))
    process.start()
    assert receiver.poll(30), "no report from the child"
    left, right, pid = receiver.recv()
    process.join(30)
    print("the function got: %s, %s" % (left, right))
    print("it ran in the caller's process:", pid == os.getpid())
    print("it ran in the process with the object's pid:", pid == process.pid)
    print("exitcode:", process.exitcode)
