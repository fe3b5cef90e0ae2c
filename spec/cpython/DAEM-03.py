"""DAEM-03: a daemon process cannot start children of its own; that is a rule of the module, the system would let it.

expect: ordinary child: grandchild's exitcode 0
expect: daemon: AssertionError: daemonic processes are not allowed to have children
expect: daemon, os.fork(): grandchild's status 0
"""
import multiprocessing
import os

fork = multiprocessing.get_context("fork")


def start_grandchild(sender):
    try:
        grandchild = fork.Process(target=int)
        grandchild.start()
        grandchild.join(30)
        sender.send("grandchild's exitcode %s" % grandchild.exitcode)
    except AssertionError as error:
        sender.send("AssertionError: %s" % error)


def fork_grandchild(sender):
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    sender.send("grandchild's status %s" % os.waitpid(pid, 0)[1])


def outcome(target, daemon):
    receiver, sender = fork.Pipe(duplex=False)
    process = fork.Process(target=target, args=(sender,), daemon=daemon)
    process.start()
    answer = receiver.recv() if receiver.poll(30) else "no answer"
    process.join(30)
    return answer


if __name__ == "__main__":
    print("ordinary child:", outcome(start_grandchild, daemon=False))
    print("daemon:", outcome(start_grandchild, daemon=True))
    print("daemon, os.fork():", outcome(fork_grandchild, daemon=True))
