"""PROC-01: creating a Process object creates no process; only start() does.

expect: after Process(): pid None, children in the kernel: none
expect: after start(): pid an int, children in the kernel: one, running
expect: after join(): exitcode 0, children in the kernel: none
"""
import multiprocessing
import os

fork = multiprocessing.get_context("fork")


def wait_at(gate):
    gate.wait(30)


def children_in_the_kernel():
    """Ask the operating system, not the library. WNOHANG: do not wait for an end."""
    try:
        pid, _ = os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return "none"
    return "one, running" if pid == 0 else "one, ended"


if __name__ == "__main__":
    gate = fork.Event()
    process = fork.Process(target=wait_at, args=(gate,))
    print("after Process(): pid %s, children in the kernel: %s" % (process.pid, children_in_the_kernel()))
    process.start()
    print("after start(): pid an %s, children in the kernel: %s" % (type(process.pid).__name__, children_in_the_kernel()))
    gate.set()
    process.join(30)
    print("after join(): exitcode %s, children in the kernel: %s" % (process.exitcode, children_in_the_kernel()))
