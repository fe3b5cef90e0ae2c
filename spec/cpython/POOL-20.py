"""POOL-20: apply_async() takes the function as func, not as target, and runs it in the main thread of a child process.

expect: first parameter of apply_async: func
expect: apply_async(target=...): TypeError
expect: apply_async(targe=...): TypeError
expect: apply_async(func=...): 4
expect: first parameters of Process: group, target
expect: ran in a process of its own: True
expect: a child of the caller: True
expect: in that process's main thread, and its only one: True, True
"""
import inspect
import multiprocessing
import os
import threading

fork = multiprocessing.get_context("fork")


def where():
    return os.getpid(), os.getppid(), threading.current_thread() is threading.main_thread(), threading.active_count() == 1


def parameters(function):
    return list(inspect.signature(function).parameters)


def apply_async(pool, name):
    try:
        return pool.apply_async(**{name: abs, "args": (-4,)}).get(30)
    except TypeError:
        return "TypeError"


if __name__ == "__main__":
    pool = fork.Pool(1)
    print("first parameter of apply_async:", parameters(pool.apply_async)[0])
    print("apply_async(target=...):", apply_async(pool, "target"))
    print("apply_async(targe=...):", apply_async(pool, "targe"))
    print("apply_async(func=...):", apply_async(pool, "func"))
    print("first parameters of Process:", ", ".join(parameters(fork.Process)[:2]))
    pid, ppid, in_main_thread, only_one = pool.apply_async(where).get(30)
    print("ran in a process of its own:", pid != os.getpid())
    print("a child of the caller:", ppid == os.getpid())
    print("in that process's main thread, and its only one: %s, %s" % (in_main_thread, only_one))
    pool.close()
    pool.join()
