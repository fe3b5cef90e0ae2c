"""DAEM-06: at an orderly end the main thread waits for all non-daemon threads; threads made with _thread are not waited for.

expect: threading.Thread: program waits True, its output: code ends, thread ends
expect: _thread: program waits False, its output: code ends
"""
import signal
import subprocess
import sys

PROGRAM = '''
import os, threading, _thread

def work():
    os.read(0, 1)  # a gate that only the outside opens
    os.write(1, b"thread ends\\n")

%s
os.write(1, b"code ends\\n")
'''


def trial(start_of_thread, patience):
    process = subprocess.Popen([sys.executable, "-I", "-c", PROGRAM % start_of_thread],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    output = process.stdout.readline()  # the program's code has ended now, the thread stands at its gate
    try:
        process.wait(patience)
        waits = False
    except subprocess.TimeoutExpired:
        waits = True
    process.stdin.close()  # end of file opens the gate
    output += process.stdout.read()
    process.wait(30)
    return "program waits %s, its output: %s" % (waits, ", ".join(output.decode().splitlines()))


if __name__ == "__main__":
    signal.alarm(60)  # an end to every wait
    print("threading.Thread:", trial("threading.Thread(target=work).start()", patience=0.1))
    print("_thread:", trial("_thread.start_new_thread(work, ())", patience=30))
