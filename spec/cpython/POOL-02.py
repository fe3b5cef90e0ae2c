"""POOL-02: the size can be given: Pool(3) keeps three processes, before, during and after the tasks.

expect: Pool(3): workers before the first task 3
expect: three tasks at once: workers that run one 3
expect: after twenty tasks: workers 3, the same as at first True
expect: Pool(1): workers 1
expect: Pool(0): ValueError: Number of processes must be at least 1
"""
import multiprocessing
import os

fork = multiprocessing.get_context("fork")


def meet():
    """Ends only when three processes are in it at once."""
    all_here.wait(30)
    return os.getpid()


def nothing(_):
    pass


def workers():
    return {process.pid for process in multiprocessing.active_children()}


if __name__ == "__main__":
    all_here = fork.Barrier(3)  # the workers inherit it
    pool = fork.Pool(3)
    at_first = workers()
    print("Pool(3): workers before the first task", len(at_first))
    tasks = [pool.apply_async(meet) for _ in range(3)]
    print("three tasks at once: workers that run one", len({task.get(30) for task in tasks} & at_first))
    pool.map(nothing, range(20), chunksize=1)
    print("after twenty tasks: workers %s, the same as at first %s" % (len(workers()), workers() == at_first))
    pool.close()
    pool.join()

    pool = fork.Pool(1)
    print("Pool(1): workers", len(workers()))
    pool.close()
    pool.join()
    try:
        fork.Pool(0)
        print("Pool(0): made")
    except ValueError as error:
        print("Pool(0): ValueError:", error)
