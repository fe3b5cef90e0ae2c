"""FORK-07: a zombie goes when its parent waits for it, by waitpid(), join() or any look at the children; its exit status is then told once.

expect: before waitpid: Z, after: gone, told: 7
expect: second waitpid: ChildProcessError
expect: before join: Z, after: gone, exitcode: 7
expect: before is_alive: Z, after: gone, exitcode: 7
expect: before active_children: Z, after: gone, exitcode: 7
"""
import multiprocessing
import os

fork = multiprocessing.get_context("fork")


def state(pid):
    try:
        with open("/proc/%d/stat" % pid) as file:
            return file.read().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return "gone"


def until_ended(pid):
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)  # WNOWAIT: it stays uncollected


def collected_by(name):
    process = fork.Process(target=os._exit, args=(7,))
    process.start()
    until_ended(process.pid)
    before = state(process.pid)
    if name == "active_children":
        multiprocessing.active_children()
    else:
        getattr(process, name)()
    print("before %s: %s, after: %s, exitcode: %s" % (name, before, state(process.pid), process.exitcode))


if __name__ == "__main__":
    pid = os.fork()
    if pid == 0:
        os._exit(7)
    until_ended(pid)
    before = state(pid)
    _, status = os.waitpid(pid, 0)
    print("before waitpid: %s, after: %s, told: %s" % (before, state(pid), os.WEXITSTATUS(status)))
    try:
        os.waitpid(pid, 0)
    except ChildProcessError as error:
        print("second waitpid:", type(error).__name__)
    for name in ("join", "is_alive", "active_children"):
        collected_by(name)
