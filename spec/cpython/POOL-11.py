"""POOL-11: after close() no task can be added; those added before are still done.

expect: open: apply gives 4
expect: closed: apply gives ValueError: Pool not running
expect: closed: apply_async gives ValueError: Pool not running
expect: closed: map gives ValueError: Pool not running
expect: closed: imap gives ValueError: Pool not running
expect: tasks held since before close(): done 0 of 5, after the gate is open 5 of 5
expect: terminated: apply gives ValueError: Pool not running
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def task(number):
    gate.wait(30)
    return number


def attempt(method, *args):
    try:
        return method(*args)
    except ValueError as error:
        return "ValueError: %s" % error


if __name__ == "__main__":
    gate = fork.Event()  # the workers inherit it
    pool = fork.Pool(2)
    print("open: apply gives", attempt(pool.apply, abs, (-4,)))
    tasks = [pool.apply_async(task, (number,)) for number in range(5)]
    pool.close()
    print("closed: apply gives", attempt(pool.apply, abs, (-4,)))
    print("closed: apply_async gives", attempt(pool.apply_async, abs, (-4,)))
    print("closed: map gives", attempt(pool.map, abs, [-4]))
    print("closed: imap gives", attempt(pool.imap, abs, [-4]))
    early = sum(task.ready() for task in tasks)
    gate.set()
    pool.join()
    late = sum(task.ready() and task.successful() for task in tasks)
    print("tasks held since before close(): done %s of 5, after the gate is open %s of 5" % (early, late))

    pool = fork.Pool(1)
    pool.terminate()
    pool.join()
    print("terminated: apply gives", attempt(pool.apply, abs, (-4,)))
