"""PROC-21: a forked child is a copy of its parent's memory and runs only the function, but fork is no longer the default everywhere.

The default is a matter of platform and version: Linux forks up to 3.13 and uses a fork server since 3.14; macOS spawns since 3.8.
expect [..3.13]: default start method on Linux: fork
expect [3.14..]: default start method on Linux: forkserver
expect: fork: top level of the file ran in the parent, state set before start: 42
expect: spawn: top level of the file ran in the child, state set before start: 0
"""
import multiprocessing
import os

TOP_LEVEL_RAN_IN = os.getpid()  # a forked child finds the parent's pid here, as it does not run this line
state = 0


def report(sender):
    sender.send(("child" if TOP_LEVEL_RAN_IN == os.getpid() else "parent", state))


def trial(method):
    context = multiprocessing.get_context(method)
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=report, args=(sender,))
    process.start()
    assert receiver.poll(30), "no report from the child"
    print("%s: top level of the file ran in the %s, state set before start: %s" % ((method,) + receiver.recv()))
    process.join(30)


if __name__ == "__main__":
    print("default start method on Linux:", multiprocessing.get_start_method())
    state = 42
    trial("fork")
    trial("spawn")
