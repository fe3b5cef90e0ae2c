"""PROC-26: processes and threads share one interface; the very same steps work on both.

expect: Thread: name worker, daemon False, alive before False, while True, after False, join gives None
expect: Process: name worker, daemon False, alive before False, while True, after False, join gives None
expect: Thread: run() of an unstarted one calls the target here: True
expect: Process: run() of an unstarted one calls the target here: True
expect: start, run, join, name, daemon, is_alive missing in Thread, Process: none, none
"""
import multiprocessing
import threading

fork = multiprocessing.get_context("fork")
called = []


def steps(kind, gate):
    """Nothing in here knows which of the two it is given."""
    worker = kind(target=gate.wait, args=(30,), name="worker")
    before = worker.is_alive()
    worker.start()
    during = worker.is_alive()
    gate.set()
    joined = worker.join(30)
    return "name %s, daemon %s, alive before %s, while %s, after %s, join gives %s" % (
        worker.name, worker.daemon, before, during, worker.is_alive(), joined)


def run_unstarted(kind):
    called.clear()
    kind(target=called.append, args=("here",)).run()
    return called == ["here"]


def missing(kind):
    interface = ("start", "run", "join", "name", "daemon", "is_alive")
    return ", ".join(word for word in interface if not hasattr(kind, word)) or "none"


if __name__ == "__main__":
    print("Thread:", steps(threading.Thread, threading.Event()))
    print("Process:", steps(fork.Process, fork.Event()))
    print("Thread: run() of an unstarted one calls the target here:", run_unstarted(threading.Thread))
    print("Process: run() of an unstarted one calls the target here:", run_unstarted(fork.Process))
    print("start, run, join, name, daemon, is_alive missing in Thread, Process: %s, %s"
          % (missing(threading.Thread), missing(fork.Process)))
