"""PROC-15: group names no process group; it must be None, and the child joins its parent's process group anyway.

expect: group=None: accepted
expect: group=the caller's own process group: AssertionError: group argument must be None for now
expect: group='workers': AssertionError: group argument must be None for now
expect: the child is in the parent's process group: True
"""
import multiprocessing
import os

fork = multiprocessing.get_context("fork")


def report_group(sender):
    sender.send(os.getpgrp())


def attempt(group):
    try:
        fork.Process(group=group)
        return "accepted"
    except AssertionError as error:
        return "AssertionError: %s" % error


if __name__ == "__main__":
    print("group=None:", attempt(None))
    print("group=the caller's own process group:", attempt(os.getpgrp()))
    print("group='workers':", attempt("workers"))

    receiver, sender = fork.Pipe(duplex=False)
    process = fork.Process(target=report_group, args=(sender,))
    process.start()
    assert receiver.poll(30), "no report from the child"
    print("the child is in the parent's process group:", receiver.recv() == os.getpgrp())
    process.join(30)
