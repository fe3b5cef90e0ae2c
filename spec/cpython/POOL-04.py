"""POOL-04: Pool has its workers ahead of the work; ProcessPoolExecutor makes them on demand since 3.9, but under fork all at the first submit.

Under fork they came on demand, too, in 3.9.0 to 3.9.12 and 3.10.0 to 3.10.4, until that was found to be dangerous.

expect: Pool(2), spawn: workers before a task 2, after one 2
expect: ProcessPoolExecutor(2), fork: before a task 0, after the first submit all, unless too old: True
expect [..3.8]: ProcessPoolExecutor(2), spawn: before a task 0, after the first submit 2
expect [..3.8]: ProcessPoolExecutor(2), forkserver: before a task 0, after the first submit 2
expect [3.9..]: ProcessPoolExecutor(2), spawn: before a task 0, after the first submit 1
expect [3.9..]: ProcessPoolExecutor(2), spawn: second submit, one worker idle: 1
expect [3.9..]: ProcessPoolExecutor(2), spawn: third submit, none idle: 2
expect [3.9..]: ProcessPoolExecutor(2), spawn: fourth submit, none idle, but full: 2
expect [3.9..]: ProcessPoolExecutor(2), forkserver: before a task 0, after the first submit 1
expect [3.9..]: ProcessPoolExecutor(2), forkserver: second submit, one worker idle: 1
expect [3.9..]: ProcessPoolExecutor(2), forkserver: third submit, none idle: 2
expect [3.9..]: ProcessPoolExecutor(2), forkserver: fourth submit, none idle, but full: 2
"""
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor


def hold(gate):
    """The worker's initializer: gives its tasks a gate."""
    global opened
    opened = gate


def wait():
    return opened.wait(30)


def workers():
    return len(multiprocessing.active_children())


def trial_of_pool():
    pool = multiprocessing.get_context("spawn").Pool(2)
    before = workers()
    pool.apply(abs, (-1,))
    print("Pool(2), spawn: workers before a task %s, after one %s" % (before, workers()))
    pool.close()
    pool.join()


def trial_of_fork():
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork")) as executor:
        before = workers()
        executor.submit(abs, -1).result(30)
        too_old = (3, 9) <= sys.version_info < (3, 9, 13) or (3, 10) <= sys.version_info < (3, 10, 5)
        print("ProcessPoolExecutor(2), fork: before a task %s, after the first submit all, unless too old: %s"
              % (before, workers() == (1 if too_old else 2)))


def trial(method):
    label = "ProcessPoolExecutor(2), %s:" % method
    context = multiprocessing.get_context(method)
    gate = context.Event()
    with ProcessPoolExecutor(2, mp_context=context, initializer=hold, initargs=(gate,)) as executor:
        before = workers()
        first = executor.submit(abs, -1)
        print(label, "before a task %s, after the first submit %s" % (before, workers()))
        first.result(30)
        if sys.version_info >= (3, 9):
            executor._idle_worker_semaphore.acquire(timeout=30)  # the worker is noted down as idle
            executor._idle_worker_semaphore.release()  # a little after its result is there
            for case in ("second submit, one worker idle", "third submit, none idle", "fourth submit, none idle, but full"):
                executor.submit(wait)
                print(label, "%s: %s" % (case, workers()))
        gate.set()


if __name__ == "__main__":
    trial_of_pool()
    trial_of_fork()
    trial("spawn")
    trial("forkserver")
