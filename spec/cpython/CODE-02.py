"""CODE-02: the pool listing does not run: a misspelt name, then a parameter that does not exist, and mended it ends without waiting for its tasks.

expect: as it stands: exit code 1, NameError, tasks done 0 of 4
expect: name mended: exit code 1, TypeError, tasks done 0 of 4
expect: func for target, close and join only named: exit code 0, no error, tasks done 0 of 4
expect: close and join called: exit code 0, no error, tasks done 4 of 4
"""
import os
import re
import subprocess
import sys
import tempfile

PROGRAM = '''
import multiprocessing
import os

context = multiprocessing.get_context("fork")
gate = context.Event()

def greet(number):
    if gate.wait(30):
        os.write(1, b"x")

def main():
    pool = context.Pool(2)
    for number in range(4):
        pool.apply_async(%s, args=(number,))
    %s

if __name__ == "__main__":
    main()
'''
NAMED = "pool.close; pool.join"  # the gate remains shut: whoever waited for the tasks would wait long
CALLED = "gate.set(); pool.close(); pool.join()"


def run(task, ending):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "listing.py")
        with open(path, "w") as file:
            file.write(PROGRAM % (task, ending))
        result = subprocess.run([sys.executable, "-I", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=50)
    errors = re.findall(r"^(\w+Error): ", result.stderr.decode(), re.MULTILINE)
    done = result.stdout.count(b"x")
    return "exit code %s, %s, tasks done %s of 4" % (result.returncode, ", ".join(errors) or "no error", done)


if __name__ == "__main__":
    print("as it stands:", run("target=gr33t", NAMED))
    print("name mended:", run("target=greet", NAMED))
    print("func for target, close and join only named:", run("func=greet", NAMED))
    print("close and join called:", run("func=greet", CALLED))
