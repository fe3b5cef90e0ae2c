"""MEM-08: not all variables are shared by all threads: globals are, but locals and thread-locals are each thread's own.

expect: global set by the thread, seen by main: thread
expect: local set by the thread, same function still running in main: main
expect: thread-local set by main, seen by the thread: absent
expect: thread-local set by the thread, seen by main: main
"""
import threading

shared = "main"
own = threading.local()
seen = {}


def remember(word, meanwhile=None):
    """Two threads are in this function at once, each with its own local."""
    local = word
    if meanwhile:
        meanwhile()  # the other thread runs through the whole function now
    return local


def work():
    global shared
    shared = "thread"
    seen["own before"] = getattr(own, "word", "absent")
    own.word = "thread"
    remember("thread")


def run_thread():
    thread = threading.Thread(target=work)
    thread.start()
    thread.join(30)


if __name__ == "__main__":
    own.word = "main"
    local = remember("main", meanwhile=run_thread)
    print("global set by the thread, seen by main:", shared)
    print("local set by the thread, same function still running in main:", local)
    print("thread-local set by main, seen by the thread:", seen["own before"])
    print("thread-local set by the thread, seen by main:", own.word)
