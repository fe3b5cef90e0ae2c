"""THR-07: a process starts with one thread, which Python calls MainThread; a child that a thread has forked keeps that thread's name.

expect: fresh process: threads: 1, main: MainThread, and it is the caller: True
expect: forked by the main thread: threads: 1, main: MainThread, and it is the caller: True
expect: forked by a thread named worker: threads: 1, main: worker, and it is the caller: True
expect: spawned by a thread named worker: threads: 1, main: MainThread, and it is the caller: True
"""
import multiprocessing
import os
import subprocess
import sys
import threading
import warnings

LOOK = '''
import os, threading
main = threading.main_thread()
print("threads: %d, main: %s, and it is the caller: %s"
      % (len(os.listdir("/proc/self/task")), main.name, threading.current_thread() is main))
'''


def look(sender):
    main = threading.main_thread()
    count = len(os.listdir("/proc/self/task"))
    sender.send("threads: %d, main: %s, and it is the caller: %s" % (count, main.name, threading.current_thread() is main))


def seen_by_child(method):
    context = multiprocessing.get_context(method)
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=look, args=(sender,))
    child.start()
    seen = receiver.recv()
    child.join(30)
    return seen


def in_worker(method):
    seen = []
    thread = threading.Thread(name="worker", target=lambda: seen.append(seen_by_child(method)))
    thread.start()
    thread.join(30)
    return seen[0]


if __name__ == "__main__":
    warnings.simplefilter("ignore", DeprecationWarning)  # since 3.12 at a fork with several threads
    print("fresh process:", subprocess.check_output([sys.executable, "-I", "-c", LOOK]).decode().strip())
    print("forked by the main thread:", seen_by_child("fork"))
    print("forked by a thread named worker:", in_worker("fork"))
    print("spawned by a thread named worker:", in_worker("spawn"))
