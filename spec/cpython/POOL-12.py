"""POOL-12: join() waits until all workers have done their tasks and ended; close() or terminate() has to come first.

expect: join() before close(): ValueError: Pool is still running
expect: the pool is none the worse: 4
expect: close(), tasks held: join() has returned False, workers alive 2
expect: gate open: join() has returned True, tasks done 5 of 5, workers alive 0
expect: join() once more: None
expect: terminate(), task held: join() gives None, tasks done 0 of 1, workers alive 0
"""
import multiprocessing
import threading

fork = multiprocessing.get_context("fork")


def task(gate_is_open):
    (opened if gate_is_open else gate).wait(30)


def join(pool):
    try:
        return pool.join()
    except ValueError as error:
        return "ValueError: %s" % error


def alive():
    return len(multiprocessing.active_children())


if __name__ == "__main__":
    gate, opened = fork.Event(), fork.Event()  # the workers inherit them
    opened.set()
    pool = fork.Pool(2)
    print("join() before close():", join(pool))
    print("the pool is none the worse:", pool.apply(abs, (-4,)))

    tasks = [pool.apply_async(task, (False,)) for _ in range(5)]
    pool.close()
    joiner = threading.Thread(target=pool.join, daemon=True)
    joiner.start()
    joiner.join(0.1)
    print("close(), tasks held: join() has returned %s, workers alive %s" % (not joiner.is_alive(), alive()))
    gate.set()
    joiner.join(30)
    done = sum(task.ready() for task in tasks)
    print("gate open: join() has returned %s, tasks done %s of 5, workers alive %s" % (not joiner.is_alive(), done, alive()))
    print("join() once more:", join(pool))

    gate.clear()
    pool = fork.Pool(1)
    held = pool.apply_async(task, (False,))
    pool.terminate()
    print("terminate(), task held: join() gives %s, tasks done %s of 1, workers alive %s"
          % (join(pool), int(held.ready()), alive()))
