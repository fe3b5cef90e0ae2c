"""POOL-21: after close() no task can be put into the pool, but new processes can be: workers that replace others are created as before.

expect: Pool(1, maxtasksperchild=1), six tasks, close(): a seventh task gives ValueError: Pool not running
expect: children before the gate opens: 1
expect: processes that ran the six tasks: 6
expect: of these created after close(): 5
"""
import multiprocessing
import os

fork = multiprocessing.get_context("fork")


def task():
    gate.wait(30)
    return os.getpid()


if __name__ == "__main__":
    gate = fork.Event()  # the workers inherit it
    pool = fork.Pool(1, maxtasksperchild=1)
    tasks = [pool.apply_async(task) for _ in range(6)]
    pool.close()
    try:
        pool.apply_async(task)
        seventh = "no error"
    except ValueError as error:
        seventh = "ValueError: %s" % error
    print("Pool(1, maxtasksperchild=1), six tasks, close(): a seventh task gives", seventh)
    at_close = {process.pid for process in multiprocessing.active_children()}
    print("children before the gate opens:", len(at_close))
    gate.set()
    pids = {task.get(30) for task in tasks}
    pool.join()
    print("processes that ran the six tasks:", len(pids))
    print("of these created after close():", len(pids - at_close))
