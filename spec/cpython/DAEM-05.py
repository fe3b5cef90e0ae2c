"""DAEM-05: an orderly program ends so: its code ends, its non-daemon children end, they are collected, it ends; os._exit() waits for nobody.

expect: orderly: code ends, child ends, children left 0, program ends with 0
expect: orderly: program still there while the child stands at its gate: True
expect: os._exit: code ends, child ends
expect: os._exit: program still there while the child stands at its gate: False
"""
import signal
import subprocess
import sys

# The exit handler is registered before multiprocessing registers its own, so it runs after that one.
PROGRAM = '''
import atexit, os

def note(line):
    os.write(1, line.encode() + b"\\n")

def last_step():
    try:
        os.waitpid(-1, os.WNOHANG)
        note("children left")
    except ChildProcessError:
        note("children left 0")

atexit.register(last_step)
import multiprocessing

def child():
    os.read(gate, 1)
    note("child ends")

gate = os.dup(0)  # the child's own standard input is replaced
multiprocessing.get_context("fork").Process(target=child).start()
note("code ends")
'''


def trial(label, program, patience):
    process = subprocess.Popen([sys.executable, "-I", "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    steps = process.stdout.readline()
    try:
        process.wait(patience)
        there = False
    except subprocess.TimeoutExpired:
        there = True
    process.stdin.close()  # end of file opens the child's gate
    steps += process.stdout.read()
    steps = steps.decode().splitlines()
    process.wait(30)
    if there:
        steps.append("program ends with %s" % process.returncode)
    print("%s: %s" % (label, ", ".join(steps)))
    print("%s: program still there while the child stands at its gate: %s" % (label, there))


if __name__ == "__main__":
    signal.alarm(60)  # an end to every wait
    trial("orderly", PROGRAM, patience=0.1)
    trial("os._exit", PROGRAM + "os._exit(0)", patience=30)
