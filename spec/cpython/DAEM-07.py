"""DAEM-07: the end of the main thread ends daemon threads only; an ordinary thread is waited for and does all its work.

expect: daemon=False: main ends, thread works on after main, exit status 0
expect: daemon=True: main ends, exit status 0
"""
import signal
import subprocess
import sys

PROGRAM = '''
import os, threading

def work():
    os.read(0, 1)  # a gate that only the outside opens
    threading.main_thread().join()  # until the main thread has come to its end
    os.write(1, b"thread works on after main\\n")

threading.Thread(target=work, daemon=%s).start()
os.write(1, b"main ends\\n")
'''


def trial(daemon):
    process = subprocess.Popen([sys.executable, "-I", "-c", PROGRAM % daemon],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    output = process.stdout.readline()
    if daemon:
        process.wait(30)  # the program ends although the thread stands at its gate
    process.stdin.close()  # end of file opens the gate
    output += process.stdout.read()
    process.wait(30)
    return ", ".join(output.decode().splitlines() + ["exit status %s" % process.returncode])


if __name__ == "__main__":
    signal.alarm(60)  # an end to every wait
    for daemon in (False, True):
        print("daemon=%s: %s" % (daemon, trial(daemon)))
