"""DAEM-08: a daemon thread is one that the program does not wait for: it ends in the midst of its work, without even its finally clause.

expect: daemon thread: code ends, exit status 0
expect: ordinary thread: code ends, work done, finally, exit status 0
expect: daemon thread that was joined: work done, finally, code ends, exit status 0
"""
import signal
import subprocess
import sys

PROGRAM = '''
import os, threading

def note(line):
    os.write(1, line + b"\\n")

def work():
    try:
        os.read(0, 1)  # a gate that only the outside opens
        note(b"work done")
    finally:
        note(b"finally")

thread = threading.Thread(target=work, daemon=%s)
thread.start()
%s
note(b"code ends")
'''


def trial(daemon, before_the_end, open_gate_first):
    process = subprocess.Popen([sys.executable, "-I", "-c", PROGRAM % (daemon, before_the_end)],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    if open_gate_first:
        process.stdin.close()  # end of file opens the gate
    lines = [process.stdout.readline()]
    if daemon and not open_gate_first:
        process.wait(30)  # the program ends although the gate is shut
    process.stdin.close()
    lines += process.stdout.readlines()
    process.wait(30)
    return b", ".join(line.strip() for line in lines).decode() + ", exit status %s" % process.returncode


if __name__ == "__main__":
    signal.alarm(60)  # an end to every wait
    print("daemon thread:", trial(True, "pass", open_gate_first=False))
    print("ordinary thread:", trial(False, "pass", open_gate_first=False))
    print("daemon thread that was joined:", trial(True, "thread.join()", open_gate_first=True))
