"""FORK-06: a child that has ended and is not collected is a zombie: an entry with a pid and without memory; under forkserver the server collects.

expect: child stands at its gate: state S, has memory: True, can be sent signals: True
expect: child has ended, nobody waited: state Z, has memory: False, can be sent signals: True
expect: exit status that the zombie keeps: 7
expect: child of a forkserver has ended, nobody here waited: gone
"""
import multiprocessing
import os
import time


def state(pid):
    """What the kernel says: S sleeping, Z zombie."""
    try:
        with open("/proc/%d/stat" % pid) as file:
            return file.read().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return "gone"


def until(condition):
    deadline = time.monotonic() + 20
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.001)


def look(pid):
    with open("/proc/%d/statm" % pid) as file:
        memory = int(file.read().split()[0]) > 0
    return "state %s, has memory: %s, can be sent signals: %s" % (state(pid), memory, os.kill(pid, 0) is None)


def forkservers_child():
    child = multiprocessing.get_context("forkserver").Process(target=int)
    child.start()
    until(lambda: state(child.pid) == "gone")
    last = state(child.pid)
    child.join(30)
    return last


if __name__ == "__main__":
    receiver, sender = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(sender)
        os.read(receiver, 1)  # a gate
        os._exit(7)
    until(lambda: state(pid) == "S")
    print("child stands at its gate:", look(pid))
    os.close(sender)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)  # it has ended; WNOWAIT leaves it uncollected
    print("child has ended, nobody waited:", look(pid))
    print("exit status that the zombie keeps:", os.WEXITSTATUS(os.waitpid(pid, 0)[1]))
    print("child of a forkserver has ended, nobody here waited:", forkservers_child())
