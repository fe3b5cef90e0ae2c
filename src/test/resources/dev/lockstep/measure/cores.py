"""When threads and processes of Python run; asked by the test PythonCoresTest.

Reads lines "threads loop 2 25": so many of this kind do this work for so many milliseconds. Answers
each with a line: how many nanoseconds passed, how much CPU time was used, and then, separated by
";", for each of them the stretches of time in which it ran, as pairs of nanoseconds. The first line
says whether there is a GIL.
"""
import hashlib
import multiprocessing
import sys
import threading
import time

# Where the clock jumps this far, somebody else had the CPU, or the GIL; hashing takes a while itself.
JUMPS = {"loop": 100_000, "hash": 1_000_000}
BLOCK = bytes(32768)  # while a block of this size is hashed, the GIL is given up


def run(work, end):
    """Does the work until then, and gives the stretches of time in which it ran."""
    bounds = []
    start = last = time.monotonic_ns()
    if work == "wait":
        time.sleep(max(0, end - start) / 1e9)
        return [start, time.monotonic_ns()]
    while last < end:
        if work == "hash":
            hashlib.sha256(BLOCK).digest()
        now = time.monotonic_ns()
        if now - last > JUMPS[work]:
            bounds += [start, last]
            start = now
        last = now
    return bounds + [start, last]


def in_threads(work, count, end):
    results = [[] for _ in range(count)]
    before = time.process_time_ns()

    def target(number):
        results[number] = run(work, end)

    threads = [threading.Thread(target=target, args=(i,)) for i in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.process_time_ns() - before, results


def serve(connection):
    while True:
        work, end = connection.recv()
        before = time.process_time_ns()
        spans = run(work, end)
        connection.send((time.process_time_ns() - before, spans))


def in_processes(connections, work, count, end):
    for connection in connections[:count]:
        connection.send((work, end))
    answers = [connection.recv() for connection in connections[:count]]
    return sum(cpu for cpu, _ in answers), [spans for _, spans in answers]


def main():
    context = multiprocessing.get_context("fork")
    connections = []
    for _ in range(int(sys.argv[1])):
        here, there = context.Pipe()
        context.Process(target=serve, args=(there,), daemon=True).start()
        connections.append(here)
    has_gil = getattr(sys, "_is_gil_enabled", lambda: True)()
    print("GIL" if has_gil else "no GIL", flush=True)
    for line in sys.stdin:
        kind, work, count, milliseconds = line.split()
        start = time.monotonic_ns()
        end = start + int(milliseconds) * 1_000_000
        if kind == "threads":
            cpu, results = in_threads(work, int(count), end)
        else:
            cpu, results = in_processes(connections, work, int(count), end)
        wall = time.monotonic_ns() - start
        spans = (" ".join(map(str, bounds)) for bounds in results)
        print(wall, cpu, "; ".join([""] + list(spans)), flush=True)


if __name__ == "__main__":
    main()
