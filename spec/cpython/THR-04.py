"""THR-04: making the object makes no thread: the operating system has one more only after start().

expect: made: threads at the operating system: 1, identifier: None, alive: False
expect: started: threads at the operating system: 2, identifier: an int, alive: True
expect: ended: threads at the operating system: 1, identifier: an int, alive: False
expect: started again: RuntimeError threads can only be started once
"""
import os
import threading
import time


def system_threads():
    return len(os.listdir("/proc/self/task"))


def state(thread):
    identifier = "None" if thread.ident is None else "an int"
    return "threads at the operating system: %d, identifier: %s, alive: %s" % (
        system_threads(), identifier, thread.is_alive())


if __name__ == "__main__":
    may_end = threading.Event()
    thread = threading.Thread(target=may_end.wait, args=(30,))
    print("made:", state(thread))
    thread.start()
    print("started:", state(thread))
    may_end.set()
    thread.join(30)
    deadline = time.monotonic() + 20
    while system_threads() > 1 and time.monotonic() < deadline:
        pass  # join() can return a moment before the system is done with the thread
    print("ended:", state(thread))
    try:
        thread.start()
    except RuntimeError as error:
        print("started again: RuntimeError", error)
