"""POOL-03: the processes of a Pool are created at once, ahead of the work; a ProcessPoolExecutor has none before its first task.

expect: Pool(3), no task yet: children 3, alive True
expect: the first task runs in one of these: True
expect: after it: the same three: True
expect: ProcessPoolExecutor(3), no task yet: children 0
"""
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor

fork = multiprocessing.get_context("fork")

if __name__ == "__main__":
    pool = fork.Pool(3)
    children = multiprocessing.active_children()
    pids = {child.pid for child in children}
    print("Pool(3), no task yet: children %s, alive %s" % (len(pids), all(child.is_alive() for child in children)))
    print("the first task runs in one of these:", pool.apply(os.getpid) in pids)
    print("after it: the same three:", {child.pid for child in multiprocessing.active_children()} == pids)
    pool.close()
    pool.join()

    with ProcessPoolExecutor(3, mp_context=fork):
        print("ProcessPoolExecutor(3), no task yet: children", len(multiprocessing.active_children()))
