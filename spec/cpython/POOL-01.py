"""POOL-01: the default size is the number of logical CPUs; since 3.13 only of those that this process may use.

expect: Pool(2): workers 2
expect [..3.12]: allowed one CPU, Pool(): as many workers as the machine has logical CPUs: True
expect [..3.12]: allowed one CPU, os.cpu_count says 3, Pool(): workers 3
expect [3.13..]: allowed one CPU, Pool(): workers 1
expect [3.13..]: allowed one CPU, os.process_cpu_count says 3, Pool(): workers 3
"""
import multiprocessing
import os
import sys
from unittest import mock

fork = multiprocessing.get_context("fork")


def workers(*size):
    """A pool's workers are children of the process that made it."""
    pool = fork.Pool(*size)
    count = len(multiprocessing.active_children())
    pool.close()
    pool.join()
    return count


if __name__ == "__main__":
    print("Pool(2): workers", workers(2))
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    if sys.version_info < (3, 13):
        print("allowed one CPU, Pool(): as many workers as the machine has logical CPUs:", workers() == os.cpu_count())
        asked = "cpu_count"
    else:
        print("allowed one CPU, Pool(): workers", workers())
        asked = "process_cpu_count"
    with mock.patch.object(os, asked, lambda: 3):  # on whatever machine: this is where the number comes from
        print("allowed one CPU, os.%s says 3, Pool(): workers %s" % (asked, workers()))
