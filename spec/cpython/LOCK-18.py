"""LOCK-18: a lock is made by the module, with threading.Lock(), not through a thread object, which has no such attribute.

expect: a Thread, new: AttributeError: 'Thread' object has no attribute 'Lock'
expect: a Thread, running: AttributeError: 'Thread' object has no attribute 'Lock'
expect: the class Thread has it: False
expect: threading.Lock(): made, acquire gives True
expect: made before there is any other thread: True
"""
import threading


def lock_of(thread):
    try:
        return thread.Lock()
    except AttributeError as error:
        return "AttributeError: %s" % error


if __name__ == "__main__":
    gate = threading.Event()
    alone = threading.active_count() == 1
    lock = threading.Lock()
    thread = threading.Thread(target=gate.wait, args=(30,))
    print("a Thread, new:", lock_of(thread))
    thread.start()
    print("a Thread, running:", lock_of(thread))
    gate.set()
    thread.join(30)
    print("the class Thread has it:", hasattr(threading.Thread, "Lock"))
    print("threading.Lock(): made, acquire gives", lock.acquire(False))
    print("made before there is any other thread:", alone)
