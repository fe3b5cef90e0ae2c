"""POOL-10: callback and error_callback belong to apply_async(), which calls one of them in the parent; apply() has no such parameters.

expect: parameters of apply: func, args, kwds
expect: parameters of apply_async: func, args, kwds, callback, error_callback
expect: apply(callback=...): TypeError
expect: apply(error_callback=...): TypeError
expect: apply_async, result: callback got 49, error_callback got nothing
expect: apply_async, exception: callback got nothing, error_callback got ValueError: no number
expect: called in the parent: True
"""
import inspect
import multiprocessing
import os

fork = multiprocessing.get_context("fork")
called_in = set()


def square(number):
    if not isinstance(number, int):
        raise ValueError("no number")
    return number * number


def parameters(method):
    return ", ".join(inspect.signature(method).parameters)


def apply_with(pool, name):
    try:
        return pool.apply(square, (7,), **{name: print})
    except TypeError:
        return "TypeError"


def collector(into):
    def collect(value):
        called_in.add(os.getpid())
        into.append("%s: %s" % (type(value).__name__, value) if isinstance(value, Exception) else str(value))
    return collect


def trial(pool, argument):
    results, errors = [], []
    task = pool.apply_async(square, (argument,), callback=collector(results), error_callback=collector(errors))
    task.wait(30)  # a callback has ended before the result is said to be there
    return "callback got %s, error_callback got %s" % (", ".join(results) or "nothing", ", ".join(errors) or "nothing")


if __name__ == "__main__":
    pool = fork.Pool(1)
    print("parameters of apply:", parameters(pool.apply))
    print("parameters of apply_async:", parameters(pool.apply_async))
    print("apply(callback=...):", apply_with(pool, "callback"))
    print("apply(error_callback=...):", apply_with(pool, "error_callback"))
    print("apply_async, result:", trial(pool, 7))
    print("apply_async, exception:", trial(pool, "seven"))
    print("called in the parent:", called_in == {os.getpid()})
    pool.close()
    pool.join()
