"""PROC-03: the child executes run(), and run() as inherited calls the target.

expect: before start(): nothing
expect: after start() and join(): run begins, target, run ends
expect: all of it in the child: True
expect: calls of run() in the parent: 0
"""
import multiprocessing
import os

fork = multiprocessing.get_context("fork")
calls_of_run = 0


class Traced(fork.Process):
    """Adds a line before and after the run() that it inherits."""

    def run(self):
        global calls_of_run
        calls_of_run += 1
        log.put(("run begins", os.getpid()))
        super().run()
        log.put(("run ends", os.getpid()))


def target():
    log.put(("target", os.getpid()))


def read_log():
    entries = []
    while not log.empty():
        entries.append(log.get())
    return entries


if __name__ == "__main__":
    log = fork.SimpleQueue()
    process = Traced(target=target)
    print("before start():", ", ".join(line for line, _ in read_log()) or "nothing")
    process.start()
    process.join(30)
    entries = read_log()
    print("after start() and join():", ", ".join(line for line, _ in entries))
    print("all of it in the child:", {pid for _, pid in entries} == {process.pid})
    print("calls of run() in the parent:", calls_of_run)
