"""CODE-08: a process can print its own pid and its parent's; the one that started it knows the same numbers.

expect: the pid that it printed is the pid that its starter knows: True
expect: the ppid that it printed is its starter's pid: True
expect: the same program run again prints another pid, while the first lives: True
expect: and the same ppid: True
expect: exit codes: 0, 0
"""
import os
import signal
import subprocess
import sys

# Instead of sleeping for a while the program stays until its input ends.
PROGRAM = """
import os, sys
print("numbers", os.getpid(), os.getppid(), flush=True)
sys.stdin.read()
"""


def start():
    process = subprocess.Popen([sys.executable, "-I", "-c", PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    _, pid, ppid = process.stdout.readline().split()
    return process, int(pid), int(ppid)


if __name__ == "__main__":
    signal.alarm(60)  # an end to every wait
    first, pid, ppid = start()
    second, pid_2, ppid_2 = start()
    print("the pid that it printed is the pid that its starter knows:", pid == first.pid)
    print("the ppid that it printed is its starter's pid:", ppid == os.getpid())
    print("the same program run again prints another pid, while the first lives:", first.poll() is None and pid_2 != pid)
    print("and the same ppid:", ppid_2 == ppid)
    for process in (first, second):
        process.communicate(timeout=30)
    print("exit codes: %s, %s" % (first.returncode, second.returncode))
