"""THR-13: the running threads are listed by threading.enumerate(); a thread object has no such method.

expect: method of a thread object: AttributeError
expect: threading.enumerate(), one is made: ['MainThread']
expect: it is started: ['MainThread', 'worker']
expect: asked by the worker: ['MainThread', 'worker']
expect: it has ended: ['MainThread']
"""
import threading


def names():
    return sorted(thread.name for thread in threading.enumerate())


def work(seen, may_end):
    seen.append(names())
    may_end.wait(30)


if __name__ == "__main__":
    seen, may_end = [], threading.Event()
    thread = threading.Thread(name="worker", target=work, args=(seen, may_end))
    try:
        thread.enumerate()
    except AttributeError as error:
        print("method of a thread object:", type(error).__name__)
    print("threading.enumerate(), one is made:", names())
    thread.start()
    print("it is started:", names())
    may_end.set()
    thread.join(30)
    print("asked by the worker:", seen[0])
    print("it has ended:", names())
