"""PROC-27: a started process cannot be started again, neither while it runs nor after its end; a second object is needed.

expect: first start(): None
expect: start() while it runs: AssertionError: cannot start a process twice
expect: start() after its end: AssertionError: cannot start a process twice
expect: runs of the target so far: 1
expect: start() of a second object: None
expect: runs of the target at last: 2
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def work(gate):
    gate.wait(30)
    runs.put("ran")


def start(process):
    try:
        return str(process.start())
    except AssertionError as error:
        return "AssertionError: %s" % error


def count_runs():
    count = 0
    while not runs.empty():
        runs.get()
        count += 1
    return count


if __name__ == "__main__":
    gate, runs = fork.Event(), fork.SimpleQueue()
    process = fork.Process(target=work, args=(gate,))
    print("first start():", start(process))
    print("start() while it runs:", start(process))
    gate.set()
    process.join(30)
    print("start() after its end:", start(process))
    total = count_runs()
    print("runs of the target so far:", total)

    second = fork.Process(target=work, args=(gate,))
    print("start() of a second object:", start(second))
    second.join(30)
    print("runs of the target at last:", total + count_runs())
