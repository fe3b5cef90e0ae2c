"""POOL-17: close and join written without parentheses name the methods and do nothing; the program ends without waiting for its tasks.

expect: named, in a running program: methods, nothing raised
expect: named: a task is still accepted: 4
expect: named: program ended with exit code 0, tasks done: 0 of 4
expect: called: program ended with exit code 0, tasks done: 4 of 4
"""
import multiprocessing
import os
import subprocess
import sys
import tempfile

fork = multiprocessing.get_context("fork")

PROGRAM = '''
import multiprocessing
import os

context = multiprocessing.get_context("fork")
gate = context.Event()

def task(number):
    if gate.wait(30):
        os.write(1, b"x")

def main():
    pool = context.Pool(2)
    for number in range(4):
        pool.apply_async(task, (number,))
    %s

if __name__ == "__main__":
    main()
'''
NAMED = "pool.close; pool.join"  # the gate remains shut: whoever waited for the tasks would wait long
CALLED = "gate.set(); pool.close(); pool.join()"


def run(ending):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "w") as file:
            file.write(PROGRAM % ending)
        result = subprocess.run([sys.executable, "-I", path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=50)
    return "program ended with exit code %s, tasks done: %s of 4" % (result.returncode, result.stdout.count(b"x"))


if __name__ == "__main__":
    pool = fork.Pool(1)
    named = [pool.close, pool.join]
    print("named, in a running program: %s, nothing raised" % ("methods" if all(map(callable, named)) else named))
    print("named: a task is still accepted:", pool.apply(abs, (-4,)))
    pool.close()
    pool.join()

    print("named:", run(NAMED))
    print("called:", run(CALLED))
