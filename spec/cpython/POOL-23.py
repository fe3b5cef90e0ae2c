"""POOL-23: workers live until the pool is closed, unless something else ends them first: maxtasksperchild, terminate(), the end of the main process.

expect: open pool, 10 tasks done: worker is the one of the beginning True, alive True
expect: close() and join(): alive False
expect: maxtasksperchild=2, 6 tasks, never closed: workers that ran them 3
expect: terminate() during a task, never closed: alive False
expect: main process ends during a task, pool never closed: worker is gone
"""
import multiprocessing
import os

fork = multiprocessing.get_context("fork")


def work(held=False):
    if held:
        has_begun.set()
        gate.wait(30)
    return os.getpid()


def main_of_another_program(word):
    """Its worker inherits the end of a pipe, and keeps it open as long as it lives."""
    global pool
    pool = fork.Pool(1)
    word.send(pool.apply(work) != os.getpid())
    pool.apply_async(work, (True,))
    has_begun.wait(30)


if __name__ == "__main__":
    gate, has_begun = fork.Event(), fork.Event()  # the workers inherit them
    pool = fork.Pool(1)
    worker, = multiprocessing.active_children()
    pids = {pool.apply(work) for _ in range(10)}
    print("open pool, 10 tasks done: worker is the one of the beginning %s, alive %s"
          % (pids == {worker.pid}, worker.is_alive()))
    pool.close()
    pool.join()
    print("close() and join(): alive", worker.is_alive())

    pool = fork.Pool(1, maxtasksperchild=2)
    print("maxtasksperchild=2, 6 tasks, never closed: workers that ran them", len({pool.apply(work) for _ in range(6)}))
    pool.terminate()
    pool.join()

    pool = fork.Pool(1)
    worker, = multiprocessing.active_children()
    pool.apply_async(work, (True,))
    has_begun.wait(30)
    pool.terminate()
    worker.join(30)
    print("terminate() during a task, never closed: alive", worker.is_alive())
    pool.join()

    gate, has_begun = fork.Event(), fork.Event()
    words, word = fork.Pipe(duplex=False)
    program = fork.Process(target=main_of_another_program, args=(word,))
    program.start()
    word.close()
    assert words.poll(30) and words.recv()
    program.join(30)
    try:
        outcome = words.recv() if words.poll(20) else "there"
    except EOFError:
        outcome = "gone"
    print("main process ends during a task, pool never closed: worker is", outcome)
