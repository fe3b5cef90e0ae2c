"""PROC-05: calling run() opens no process; it runs the target in the caller, and there is nothing to join.

expect: run(): target ran in the caller
expect: run(): pid None, alive False, exitcode None
expect: run(): join gives AssertionError: can only join a started process
expect: start(): target ran in another process
expect: start(): join gives None
"""
import multiprocessing
import os

fork = multiprocessing.get_context("fork")


def target(log, caller):
    log.put("in the caller" if os.getpid() == caller else "in another process")


def join(process):
    try:
        return str(process.join(30))
    except AssertionError as error:
        return "AssertionError: %s" % error


if __name__ == "__main__":
    log = fork.SimpleQueue()

    process = fork.Process(target=target, args=(log, os.getpid()))
    process.run()
    print("run(): target ran", log.get())
    print("run(): pid %s, alive %s, exitcode %s" % (process.pid, process.is_alive(), process.exitcode))
    print("run(): join gives", join(process))

    process = fork.Process(target=target, args=(log, os.getpid()))
    process.start()
    joined = join(process)
    print("start(): target ran", "nowhere" if log.empty() else log.get())
    print("start(): join gives", joined)
