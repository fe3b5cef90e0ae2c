"""POOL-15: a plain Queue cannot be an argument of a pool's task; it can be inherited by the workers, as with an initializer.

expect: Queue as a task's argument: RuntimeError: Queue objects should only be shared between processes through inheritance
expect: apply_async with it: the error comes with the result: RuntimeError
expect: Queue inherited through the initializer: from a worker
expect: the pool still works: 4
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def put(queue):
    queue.put("from a worker")


def inherit(queue):
    global inherited
    inherited = queue


def put_inherited():
    put(inherited)


if __name__ == "__main__":
    queue = fork.Queue()
    pool = fork.Pool(1, initializer=inherit, initargs=(queue,))
    try:
        pool.apply(put, (queue,))
        print("Queue as a task's argument: passed")
    except RuntimeError as error:
        print("Queue as a task's argument: RuntimeError:", error)
    task = pool.apply_async(put, (queue,))
    task.wait(30)
    try:
        task.get(30)
        print("apply_async with it: the error comes with the result: none")
    except RuntimeError:
        print("apply_async with it: the error comes with the result: RuntimeError")
    pool.apply(put_inherited)
    print("Queue inherited through the initializer:", queue.get(timeout=30))
    print("the pool still works:", pool.apply(abs, (-4,)))
    pool.close()
    pool.join()
