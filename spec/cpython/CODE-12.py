"""CODE-12: as a script the queue of five does three puts and a get of data1; typed into a shell its children fail under spawn and forkserver.

expect: script, spawn: not full, not full, not full, got data1; exitcodes 0, 0, 0, 0
expect: typed, fork: not full, not full, not full, got data1; exitcodes 0, 0, 0, 0
expect: typed, spawn: exitcodes 1, 1, 1, 1
expect: typed, forkserver: exitcodes 1, 1, 1, 1
"""
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

# One step after the other, by join instead of a pause. The empty lines end what is typed into a shell.
PROGRAM = '''
import multiprocessing, os

def fill(queue, item):
    if queue.full():
        os.write(1, b"full, ")
    else:
        os.write(1, b"not full, ")
        queue.put(item)

def take(queue):
    if queue.empty():
        os.write(1, b"empty; ")
    else:
        os.write(1, b"got " + queue.get(timeout=30).encode() + b"; ")

def main():
    context = multiprocessing.get_context("%s")
    queue = context.Queue(5)
    steps = [(fill, "data1"), (fill, "data2"), (fill, "data3"), (take,)]
    children = [context.Process(target=step[0], args=(queue,) + step[1:]) for step in steps]
    for child in children:
        child.start()
        child.join(30)
    os.write(1, ("exitcodes " + ", ".join(str(child.exitcode) for child in children)).encode())

if __name__ == "__main__":
    main()

'''


CASES = [("script", "spawn"), ("typed", "fork"), ("typed", "spawn"), ("typed", "forkserver")]


def run(way, method):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "w") as file:
            file.write(PROGRAM % method)
        command = [sys.executable, "-I"] + ([path] if way == "script" else ["-i", "-q"])
        with open(path) as keys:  # what a shell reads it takes as typed; a script does not look
            result = subprocess.run(command, stdin=keys, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=55)
    return "%s, %s: %s" % (way, method, result.stdout.decode())


if __name__ == "__main__":
    with ThreadPoolExecutor(len(CASES)) as executor:
        for line in executor.map(run, *zip(*CASES)):
            print(line)
