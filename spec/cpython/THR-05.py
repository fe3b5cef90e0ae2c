"""THR-05: a thread ends when its run() does, by return or by an exception; that nobody holds its object does not end it.

expect: run stands at its gate: alive
expect: run has returned: ended, threads: 1
expect: run has raised an exception: ended, threads: 1
expect: run has called sys.exit(): ended, threads: 1
expect: nobody holds the object while run is at work: run goes on to its end
"""
import gc
import sys
import threading

threading.excepthook = lambda failure: None  # what an exception prints is no matter here


def run_until(gate, end):
    gate.wait(30)
    end()


def state(thread):
    return "alive" if thread.is_alive() else "ended, threads: %d" % threading.active_count()


def fail():
    raise ValueError("on purpose")


if __name__ == "__main__":
    for label, end in (("returned", lambda: None), ("raised an exception", fail), ("called sys.exit()", sys.exit)):
        gate = threading.Event()
        thread = threading.Thread(target=run_until, args=(gate, end))
        thread.start()
        if label == "returned":
            print("run stands at its gate:", state(thread))
        gate.set()
        thread.join(30)
        print("run has %s: %s" % (label, state(thread)))

    gate, reached = threading.Event(), threading.Event()
    threading.Thread(target=run_until, args=(gate, reached.set)).start()
    gc.collect()
    gate.set()
    print("nobody holds the object while run is at work: run goes on to its end" if reached.wait(30) else "it ended early")
