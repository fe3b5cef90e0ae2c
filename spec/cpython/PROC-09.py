"""PROC-09: pid is none before the start, then the number by which the operating system knows the child, different for all that live.

expect: before start(): None, None
expect: the children's own getpid() is the object's pid: True, True
expect: three living processes, different pids: 3
expect: the kernel knows the pids as running children: True, True
expect: after join() the object keeps the pid: True, True
expect: after join() the kernel has such a child: False, False
"""
import multiprocessing
import os

fork = multiprocessing.get_context("fork")


def report_pid(sender, gate):
    sender.send(os.getpid())
    gate.wait(30)


def is_running_child(pid):
    try:
        return os.waitpid(pid, os.WNOHANG) == (0, 0)  # (0, 0): there is one, and it has not ended
    except ChildProcessError:
        return False


def both(values):
    return "%s, %s" % tuple(values)


if __name__ == "__main__":
    gate = fork.Event()
    pipes = [fork.Pipe(duplex=False) for _ in range(2)]
    processes = [fork.Process(target=report_pid, args=(sender, gate)) for _, sender in pipes]
    print("before start():", both(process.pid for process in processes))
    for process in processes:
        process.start()
    own = [receiver.recv() if receiver.poll(30) else None for receiver, _ in pipes]
    pids = [process.pid for process in processes]
    print("the children's own getpid() is the object's pid:", both(a == b for a, b in zip(own, pids)))
    print("three living processes, different pids:", len({os.getpid(), *own}))
    print("the kernel knows the pids as running children:", both(is_running_child(pid) for pid in pids))
    gate.set()
    for process in processes:
        process.join(30)
    print("after join() the object keeps the pid:", both(p.pid == pid for p, pid in zip(processes, pids)))
    print("after join() the kernel has such a child:", both(is_running_child(pid) for pid in pids))
