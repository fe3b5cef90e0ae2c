"""POOL-05: a worker that has finished a task is kept for the next: a hundred tasks run in as few processes as the pool has.

expect: Pool(1), 100 tasks: processes that ran them 1
expect: Pool(3), 100 tasks: processes that ran them at most 3: True
expect: Pool(3), the workers of the beginning are there at the end: True
expect: a Process each, 5 tasks: processes that ran them 5
expect: Pool(1, maxtasksperchild=1), 5 tasks: processes that ran them 5
"""
import multiprocessing
import os

fork = multiprocessing.get_context("fork")


def task(_):
    return os.getpid()


def report(queue):
    queue.put(os.getpid())


def children():
    return {process.pid for process in multiprocessing.active_children()}


def run(tasks, *args, **kwargs):
    """The pids in which so many tasks ran, and whether the pool's workers remained the same."""
    pool = fork.Pool(*args, **kwargs)
    at_first = children()
    pids = set(pool.map(task, range(tasks), chunksize=1))
    same = children() == at_first
    pool.close()
    pool.join()
    return pids, same


if __name__ == "__main__":
    pids, _ = run(100, 1)
    print("Pool(1), 100 tasks: processes that ran them", len(pids))
    pids, same = run(100, 3)
    print("Pool(3), 100 tasks: processes that ran them at most 3:", 1 <= len(pids) <= 3)
    print("Pool(3), the workers of the beginning are there at the end:", same)

    queue = fork.SimpleQueue()
    for _ in range(5):
        process = fork.Process(target=report, args=(queue,))
        process.start()
        process.join(30)
    print("a Process each, 5 tasks: processes that ran them", len({queue.get() for _ in range(5) if not queue.empty()}))
    pids, _ = run(5, 1, maxtasksperchild=1)
    print("Pool(1, maxtasksperchild=1), 5 tasks: processes that ran them", len(pids))
