"""POOL-22: the queue of waiting tasks is not as long as the pool is big; it has no limit.

expect: Pool(3), all workers held: 100 calls of apply_async return: True
expect: of their tasks, ready: 0
expect: the queue they wait in: SimpleQueue, which has no size to give: True
expect: gate open: results 100
"""
import multiprocessing
import queue

fork = multiprocessing.get_context("fork")


def task(number):
    gate.wait(30)
    return number


def takes_a_size(kind):
    try:
        kind(10)
        return True
    except TypeError:
        return False


if __name__ == "__main__":
    gate = fork.Event()  # the workers inherit it
    pool = fork.Pool(3)
    tasks = [pool.apply_async(task, (number,)) for number in range(100)]
    print("Pool(3), all workers held: 100 calls of apply_async return:", len(tasks) == 100)
    print("of their tasks, ready:", sum(task.ready() for task in tasks))
    waiting = type(pool._taskqueue)
    print("the queue they wait in: %s, which has no size to give: %s"
          % (waiting.__name__, takes_a_size(queue.Queue) and not takes_a_size(waiting)))
    gate.set()
    print("gate open: results", len({task.get(30) for task in tasks}))
    pool.close()
    pool.join()
