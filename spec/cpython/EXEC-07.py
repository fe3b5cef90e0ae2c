"""EXEC-07: concurrent.futures is there in every Python of today, and its interface covers threads and processes: the very same steps work on both.

expect: in the module: Executor, Future, as_completed, wait
expect: ThreadPoolExecutor: result 49, map 1, 4, 9, exception ValueError, done True, after shutdown RuntimeError
expect: ProcessPoolExecutor: result 49, map 1, 4, 9, exception ValueError, done True, after shutdown RuntimeError
expect: beneath: workers are Thread: True, Process: True
"""
import concurrent.futures
import multiprocessing
import threading

fork = multiprocessing.get_context("fork")


def square(number):
    if number < 0:
        raise ValueError("negative")
    return number * number


def kind_of_worker():
    in_child = multiprocessing.parent_process() is not None
    return "process" if in_child else "thread" if threading.current_thread() is not threading.main_thread() else "caller"


def steps(executor):
    """Nothing in here knows which of the two it is given."""
    with executor:
        future = executor.submit(square, 7)
        result = future.result(30)
        squares = ", ".join(map(str, executor.map(square, [1, 2, 3], timeout=30)))
        error = type(executor.submit(square, -1).exception(30)).__name__
        worker = executor.submit(kind_of_worker).result(30)
    try:
        executor.submit(square, 7)
        after = "accepted"
    except RuntimeError:
        after = "RuntimeError"
    print("%s: result %s, map %s, exception %s, done %s, after shutdown %s"
          % (type(executor).__name__, result, squares, error, future.done(), after))
    return worker


if __name__ == "__main__":
    since_3_2 = ("Executor", "Future", "as_completed", "wait")
    print("in the module:",
          ", ".join(name for name in since_3_2 if hasattr(concurrent.futures, name)))
    thread = steps(concurrent.futures.ThreadPoolExecutor(2))
    process = steps(concurrent.futures.ProcessPoolExecutor(2, mp_context=fork))
    print("beneath: workers are Thread: %s, Process: %s" % (thread == "thread", process == "process"))
