"""EXEC-01: there are a ThreadPoolExecutor, whose workers are threads, and a ProcessPoolExecutor; both are Executors; since 3.14 there is a third.

expect: ThreadPoolExecutor: an Executor True; its task ran in this process True, in another thread True
expect: ProcessPoolExecutor: an Executor True; its task ran in this process False, in another thread False
expect [..3.13]: executors in concurrent.futures: ProcessPoolExecutor, ThreadPoolExecutor
expect [3.14..]: executors in concurrent.futures: InterpreterPoolExecutor, ProcessPoolExecutor, ThreadPoolExecutor
"""
import concurrent.futures
import multiprocessing
import os
import threading

fork = multiprocessing.get_context("fork")


def where():
    return os.getpid(), threading.current_thread() is not threading.main_thread()


def trial(executor):
    with executor:
        pid, in_another_thread = executor.submit(where).result(30)
    print("%s: an Executor %s; its task ran in this process %s, in another thread %s" % (
        type(executor).__name__, isinstance(executor, concurrent.futures.Executor), pid == os.getpid(), in_another_thread))


if __name__ == "__main__":
    trial(concurrent.futures.ThreadPoolExecutor(1))
    trial(concurrent.futures.ProcessPoolExecutor(1, mp_context=fork))
    names = sorted(name for name in dir(concurrent.futures) if name.endswith("PoolExecutor"))
    print("executors in concurrent.futures:", ", ".join(names))
