"""DAEM-14: the system's exit function ends all threads, but an orderly end calls it only after non-daemon threads have ended.

expect: end of code: thread ends, exit handler, exit status 0
expect: sys.exit(3): thread ends, exit handler, exit status 3
expect: sys.exit(3), daemon thread: exit handler, exit status 3
expect: os._exit(3): exit status 3
"""
import subprocess
import sys

PROGRAM = '''
import atexit, os, sys, threading

def note(line):
    os.write(1, line + b"\\n")

def work():
    started.set()
    threading.main_thread().join()  # the main thread is on its way out
    if not daemon:
        note(b"thread ends")

daemon = %s
started = threading.Event()
atexit.register(note, b"exit handler")
threading.Thread(target=work, daemon=daemon).start()
started.wait()
%s
'''


def trial(end_of_program, daemon=False):
    result = subprocess.run([sys.executable, "-I", "-c", PROGRAM % (daemon, end_of_program)],
                            stdout=subprocess.PIPE, timeout=30)
    return ", ".join(result.stdout.decode().splitlines() + ["exit status %s" % result.returncode])


if __name__ == "__main__":
    print("end of code:", trial("pass"))
    print("sys.exit(3):", trial("sys.exit(3)"))
    print("sys.exit(3), daemon thread:", trial("sys.exit(3)", daemon=True))
    print("os._exit(3):", trial("os._exit(3)"))
