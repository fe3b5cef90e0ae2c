"""PROC-22: it is start() that must be guarded, not Process(...); and only where the start method is not fork.

expect: spawn, Process() unguarded, start() guarded: child's exitcode 0
expect: spawn, Process() and start() unguarded: child's exitcode 1
expect: fork, Process() and start() unguarded: child's exitcode 0
"""
import os
import subprocess
import sys
import tempfile

# The program ends with its child's exit code; a re-run of the file by the child does not come that far.
PROGRAM = '''
import multiprocessing, sys

child = multiprocessing.get_context("%s").Process(target=int)
if %s:
    child.start()
    child.join(30)
    sys.exit(child.exitcode)
'''


def trial(method, guard):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "w") as file:
            file.write(PROGRAM % (method, guard))
        return subprocess.run([sys.executable, "-I", path], stderr=subprocess.DEVNULL, timeout=60).returncode


if __name__ == "__main__":
    guarded, unguarded = "__name__ == '__main__'", "True"
    print("spawn, Process() unguarded, start() guarded: child's exitcode", trial("spawn", guarded))
    print("spawn, Process() and start() unguarded: child's exitcode", trial("spawn", unguarded))
    print("fork, Process() and start() unguarded: child's exitcode", trial("fork", unguarded))
