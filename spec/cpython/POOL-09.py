"""POOL-09: apply() runs the function in a worker with positional and named arguments, and blocks for its result.

expect: apply(func, args, kwds): left=1 right=2 sign=*
expect: apply(func, args): left=1 right=2 sign=+
expect: it ran in the caller: False
expect: an exception of the function comes out of apply(): TypeError
expect: function held: apply() has returned False
expect: gate open: apply() gives held no more
"""
import multiprocessing
import os
import threading

fork = multiprocessing.get_context("fork")


def describe(left, right, sign="+"):
    return "left=%s right=%s sign=%s" % (left, right, sign)


def wait():
    gate.wait(30)
    return "held no more"


if __name__ == "__main__":
    gate = fork.Event()  # the workers inherit it
    pool = fork.Pool(1)
    print("apply(func, args, kwds):", pool.apply(describe, (1,), {"right": 2, "sign": "*"}))
    print("apply(func, args):", pool.apply(describe, (1, 2)))
    print("it ran in the caller:", pool.apply(os.getpid) == os.getpid())
    try:
        pool.apply(describe)
        print("an exception of the function comes out of apply(): none")
    except TypeError:
        print("an exception of the function comes out of apply(): TypeError")

    returned = []
    caller = threading.Thread(target=lambda: returned.append(pool.apply(wait)), daemon=True)
    caller.start()
    caller.join(0.1)
    print("function held: apply() has returned", bool(returned))
    gate.set()
    caller.join(30)
    print("gate open: apply() gives", *returned)
    pool.close()
    pool.join()
