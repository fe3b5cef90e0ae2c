"""PROC-20: a spawned child runs the main file again from the top; an unguarded start does not recur without end, CPython stops it in the child.

expect: unguarded: main file ran as __main__, __mp_main__
expect: unguarded: child's exitcode 1, target ran 0 times
expect: unguarded: child's error is RuntimeError: True
expect: guarded: main file ran as __main__, __mp_main__
expect: guarded: child's exitcode 0, target ran 1 times
expect: guarded: child's error is RuntimeError: False
"""
import os
import subprocess
import sys
import tempfile

# Each run of the file, and of the target, appends a line to a log.
PROGRAM = '''
import multiprocessing, sys
LOG = sys.argv[1]

def note(line):
    with open(LOG, "a") as log:
        log.write(line + "\\n")

note("file " + __name__)
%s:
    child = multiprocessing.get_context("spawn").Process(target=note, args=("target",))
    child.start()
    child.join(30)
    note("exitcode %%s" %% child.exitcode)
'''


def trial(folder, label, guard):
    program, log = os.path.join(folder, label + ".py"), os.path.join(folder, label + ".log")
    with open(program, "w") as file:
        file.write(PROGRAM % guard)
    errors = subprocess.run([sys.executable, "-I", program, log], stderr=subprocess.PIPE, timeout=60).stderr
    with open(log) as file:
        lines = file.read().splitlines()
    names = [line.split()[1] for line in lines if line.startswith("file")]
    exitcodes = [line for line in lines if line.startswith("exitcode")]
    print("%s: main file ran as %s" % (label, ", ".join(names)))
    print("%s: child's %s, target ran %s times" % (label, ", ".join(exitcodes), lines.count("target")))
    print("%s: child's error is RuntimeError: %s" % (label, b"\nRuntimeError:" in errors))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        trial(folder, "unguarded", "if True")
        trial(folder, "guarded", "if __name__ == '__main__'")
