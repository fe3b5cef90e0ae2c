"""EXEC-04: an executor does not free one of deadlocks: a task that waits for another task of the same full pool waits in vain.

expect: one worker, a task waits for a task: TimeoutError
expect: two workers, a task waits for a task: inner
expect: one worker, the inner task after the outer has given up: inner
expect: two workers, two tasks wait for each other: TimeoutError, TimeoutError
"""
from concurrent.futures import ThreadPoolExecutor, TimeoutError
from threading import Event

inner_futures = []


def inner():
    return "inner"


def outer(executor, patience):
    future = executor.submit(inner)
    inner_futures.append(future)
    return wait_for(future, patience)


def wait_for(future, patience):
    try:
        return future.result(patience)
    except TimeoutError:
        return "TimeoutError"  # without a timeout it would wait for ever


def wait_for_each_other(futures, other, both_submitted, both_gave_up):
    """Each waits for the other's future, and ends only when both have waited."""
    both_submitted.wait(30)
    outcome = wait_for(futures[other], 0.2)
    both_gave_up[other].set()
    both_gave_up[1 - other].wait(30)
    return outcome


if __name__ == "__main__":
    with ThreadPoolExecutor(1) as executor:
        print("one worker, a task waits for a task:", executor.submit(outer, executor, 0.2).result(30))
        late = inner_futures[0]
        with ThreadPoolExecutor(2) as wider:
            print("two workers, a task waits for a task:", wider.submit(outer, wider, 30).result(30))
        print("one worker, the inner task after the outer has given up:", late.result(30))

    both_submitted, both_gave_up, futures = Event(), (Event(), Event()), []
    with ThreadPoolExecutor(2) as executor:
        for other in (1, 0):
            futures.append(executor.submit(wait_for_each_other, futures, other, both_submitted, both_gave_up))
        both_submitted.set()
        print("two workers, two tasks wait for each other:", ", ".join(future.result(30) for future in futures))
