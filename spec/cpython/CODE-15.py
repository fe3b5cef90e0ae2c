"""CODE-15: the child's parent is the process that started it under fork and spawn; under forkserver getppid() is the fork server.

expect [..3.13]: started by default: getppid is the starter's pid: True
expect [3.14..]: started by default: getppid is the starter's pid: False
expect: started by fork: getppid is the starter's pid: True
expect: started by spawn: getppid is the starter's pid: True
expect: started by forkserver: getppid is the starter's pid: False
expect: own pids, all different and none the starter's: True
"""
import multiprocessing
import os


def tell_pids(sender):
    sender.send((os.getpid(), os.getppid()))


def run(label, context):
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=tell_pids, args=(sender,))
    process.start()
    assert receiver.poll(30), "no report from the child"
    pid, ppid = receiver.recv()
    process.join(30)
    print("started by %s: getppid is the starter's pid: %s" % (label, ppid == os.getpid()))
    return pid


if __name__ == "__main__":
    pids = [run("default", multiprocessing)]
    for method in ("fork", "spawn", "forkserver"):
        pids.append(run(method, multiprocessing.get_context(method)))
    print("own pids, all different and none the starter's:", len({os.getpid(), *pids}) == 5)
