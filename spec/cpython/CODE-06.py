"""CODE-06: the lock listing does not run, for a misspelt target; mended it does not count safely: a lock per call keeps nobody out.

expect: as it stands: exit code 1, NameError
expect: name mended: exit code 0, no error
expect: a lock per call: second call ends while the first holds its lock: True, number after both: 1
expect: one lock for all: second call ends while the first holds its lock: False, number after both: 2
"""
import re
import subprocess
import sys
import threading

PROGRAM = '''
import threading
number = 0

def add():
    lock = threading.Lock()
    global number
    lock.acquire()
    number += 1
    lock.release()

for _ in range(3):
    thread = threading.Thread(target=%s)
    thread.start()
thread.join()
'''

number = 0


def run(target):
    result = subprocess.run([sys.executable, "-I", "-c", PROGRAM % target], stderr=subprocess.PIPE, timeout=50)
    errors = re.findall(r"^(\w+Error): ", result.stderr.decode(), re.MULTILINE)
    return "exit code %s, %s" % (result.returncode, ", ".join(errors) or "no error")


def add(lock_for_call, one):
    """Count in the listing's manner; the call between read and write may take its time."""
    global number
    lock = lock_for_call()
    lock.acquire()
    number = number + one()
    lock.release()


def two_calls(lock_for_call, patience):
    global number
    number = 0
    reached, may_go_on = threading.Event(), threading.Event()

    def one_at_a_gate():
        reached.set()
        may_go_on.wait(30)
        return 1

    first = threading.Thread(target=add, args=(lock_for_call, one_at_a_gate))
    second = threading.Thread(target=add, args=(lock_for_call, lambda: 1))
    first.start()
    reached.wait(30)  # the first has read the number and holds its lock
    second.start()
    second.join(patience)
    ended = not second.is_alive()
    may_go_on.set()
    first.join(30)
    second.join(30)
    return "second call ends while the first holds its lock: %s, number after both: %d" % (ended, number)


if __name__ == "__main__":
    print("as it stands:", run("ad"))
    print("name mended:", run("add"))
    print("a lock per call:", two_calls(threading.Lock, patience=30))
    lock = threading.Lock()
    print("one lock for all:", two_calls(lambda: lock, patience=0.1))
