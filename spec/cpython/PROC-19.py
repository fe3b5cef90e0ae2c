"""PROC-19: the kernel tells the parent of a child's end (wait status); under forkserver, where it cannot, the exit code comes through a pipe.

expect: fork: wait status from the kernel: exited with 7
expect: fork: exitcode of sys.exit(7): 7
expect: fork: exitcode after SIGKILL: -9
expect: forkserver: wait status from the kernel: ChildProcessError
expect: forkserver: exitcode of sys.exit(7): 7
"""
import multiprocessing
import os
import sys


def leave_with_seven(gate):
    gate.wait(30)
    sys.exit(7)


def start(method):
    context = multiprocessing.get_context(method)
    gate = context.Event()
    process = context.Process(target=leave_with_seven, args=(gate,))
    process.start()
    return process, gate


def wait_status(process):
    try:
        _, status = os.waitpid(process.pid, 0)
    except ChildProcessError:  # not a child of this process: the fork server is its parent
        return "ChildProcessError"
    return "exited with %s" % os.WEXITSTATUS(status) if os.WIFEXITED(status) else "killed"


if __name__ == "__main__":
    # This child's status is fetched past the library, so the library is not asked about it any more.
    process, gate = start("fork")
    gate.set()
    print("fork: wait status from the kernel:", wait_status(process))

    process, gate = start("fork")
    gate.set()
    process.join(30)
    print("fork: exitcode of sys.exit(7):", process.exitcode)

    killed, _ = start("fork")
    killed.kill()
    killed.join(30)
    print("fork: exitcode after SIGKILL:", killed.exitcode)

    process, gate = start("forkserver")
    gate.set()
    print("forkserver: wait status from the kernel:", wait_status(process))
    process.join(30)
    print("forkserver: exitcode of sys.exit(7):", process.exitcode)
