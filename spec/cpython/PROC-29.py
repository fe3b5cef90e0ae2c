"""PROC-29: the class Process starts a process, ends it, and has the basic operations between.

expect: start, wait, join: alive True, then exitcode 0
expect: terminate: alive True, then exitcode -15
expect: kill: alive True, then exitcode -9
expect: close while it runs: ValueError
expect: is_alive after close: ValueError: process object is closed
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def trial(end):
    """One child at a gate, ended in the way given."""
    gate = fork.Event()
    process = fork.Process(target=gate.wait, args=(30,))
    process.start()
    alive = process.is_alive()
    end(process, gate)
    process.join(30)
    result = "alive %s, then exitcode %s" % (alive, process.exitcode)
    process.close()
    return result


if __name__ == "__main__":
    print("start, wait, join:", trial(lambda process, gate: gate.set()))
    print("terminate:", trial(lambda process, gate: process.terminate()))
    print("kill:", trial(lambda process, gate: process.kill()))

    gate = fork.Event()
    process = fork.Process(target=gate.wait, args=(30,))
    process.start()
    try:
        process.close()
    except ValueError:
        print("close while it runs: ValueError")
    gate.set()
    process.join(30)
    process.close()
    try:
        process.is_alive()
    except ValueError as error:
        print("is_alive after close: ValueError:", error)
