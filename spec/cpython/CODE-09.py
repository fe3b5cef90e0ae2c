"""CODE-09: start, then join, then the parent's line: that line is the last; without the join it may come first.

expect: with join: child begins, child ends, main
expect: without join, child held at a gate: main, child begins, child ends
expect: main and child have different pids: True
"""
import multiprocessing
import os

fork = multiprocessing.get_context("fork")


def work(log, gate):
    gate.wait(30)
    log.put(("child begins", os.getpid()))
    log.put(("child ends", os.getpid()))


def run(join_first):
    log, gate = fork.SimpleQueue(), fork.Event()
    process = fork.Process(target=work, args=(log, gate))
    process.start()
    if join_first:
        gate.set()
        process.join(30)
    log.put(("main", os.getpid()))
    gate.set()
    process.join(30)
    entries = []
    while not log.empty():
        entries.append(log.get())
    return entries


if __name__ == "__main__":
    with_join, without_join = run(join_first=True), run(join_first=False)
    print("with join:", ", ".join(line for line, _ in with_join))
    print("without join, child held at a gate:", ", ".join(line for line, _ in without_join))
    print("main and child have different pids:", len({pid for _, pid in with_join}) == 2)
