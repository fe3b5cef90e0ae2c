"""POOL-08: apply_async() does not block the caller: it returns while its task is still held; apply() returns only with the result.

expect: task held, apply_async(): has returned True, ready False
expect: task held, result asked with a timeout: TimeoutError
expect: task held, apply() in a thread: has returned False
expect: gate open, apply_async(): result done
expect: gate open, apply(): result done
"""
import multiprocessing
import threading

fork = multiprocessing.get_context("fork")


def task():
    gate.wait(30)
    return "done"


if __name__ == "__main__":
    gate = fork.Event()  # the workers inherit it
    pool = fork.Pool(2)
    result = pool.apply_async(task)
    print("task held, apply_async(): has returned True, ready", result.ready())
    try:
        result.get(timeout=0.1)
        print("task held, result asked with a timeout: it is there")
    except multiprocessing.TimeoutError:
        print("task held, result asked with a timeout: TimeoutError")

    returned = []
    caller = threading.Thread(target=lambda: returned.append(pool.apply(task)), daemon=True)
    caller.start()
    caller.join(0.1)
    print("task held, apply() in a thread: has returned", bool(returned))
    gate.set()
    print("gate open, apply_async(): result", result.get(30))
    caller.join(30)
    print("gate open, apply(): result", *returned)
    pool.close()
    pool.join()
