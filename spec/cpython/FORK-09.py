"""FORK-09: fork is a system call of Unix and Linux, which Python passes on; where it is missing, as on Windows, another way is needed.

expect: a posix system: True, os.fork: True
expect: the system knows the child's parent without Python: True
expect: fork taken away: start method fork: AttributeError
expect: fork taken away: start method spawn: exit code 0
expect: fork taken away: another program by subprocess: exit code 0
"""
import multiprocessing
import os
import subprocess
import sys


def child_by_system_call():
    """The kernel's own entry about a child made by fork."""
    receiver, sender = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(sender)
        os.read(receiver, 1)  # a gate
        os._exit(0)
    with open("/proc/%d/status" % pid) as file:
        fields = dict(line.split(":\t") for line in file if ":\t" in line)
    os.close(sender)
    os.waitpid(pid, 0)
    return int(fields["PPid"]) == os.getpid()


def start(method):
    child = multiprocessing.get_context(method).Process(target=int)
    try:
        child.start()
    except AttributeError as error:
        return type(error).__name__
    child.join(30)
    return "exit code %s" % child.exitcode


if __name__ == "__main__":
    print("a posix system: %s, os.fork: %s" % (os.name == "posix", hasattr(os, "fork")))
    print("the system knows the child's parent without Python:", child_by_system_call())
    del os.fork
    print("fork taken away: start method fork:", start("fork"))
    print("fork taken away: start method spawn:", start("spawn"))
    result = subprocess.run([sys.executable, "-I", "-c", "pass"], timeout=50)
    print("fork taken away: another program by subprocess: exit code", result.returncode)
