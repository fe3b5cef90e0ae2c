"""PROC-10: a child can learn its own pid and its parent's; getppid() is the starter's pid under fork and spawn, but the fork server's under forkserver.

expect: fork: own pid True, getppid is the starter True, parent_process is the starter True
expect: spawn: own pid True, getppid is the starter True, parent_process is the starter True
expect: forkserver: own pid True, getppid is the starter False, parent_process is the starter True
expect: forkserver: two children have one and the same getppid: True
"""
import multiprocessing
import os


def report(sender):
    sender.send((os.getpid(), os.getppid(), multiprocessing.parent_process().pid))


def start_and_ask(method):
    context = multiprocessing.get_context(method)
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=report, args=(sender,))
    process.start()
    assert receiver.poll(30), "no report from the child"
    answer = receiver.recv()
    process.join(30)
    return process.pid, answer


if __name__ == "__main__":
    server = None
    for method in ("fork", "spawn", "forkserver"):
        pid, (own, parent, recorded_parent) = start_and_ask(method)
        print("%s: own pid %s, getppid is the starter %s, parent_process is the starter %s"
              % (method, own == pid, parent == os.getpid(), recorded_parent == os.getpid()))
        server = parent
    _, (_, parent, _) = start_and_ask("forkserver")
    print("forkserver: two children have one and the same getppid:", parent == server)
