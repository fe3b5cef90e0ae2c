"""POOL-19: apply_async() is an asynchronous call, not asynchronous I/O: a waiting task holds its worker; a waiting coroutine lets others run.

expect: apply_async() has returned before the task waits for its end: True
expect: Pool(1): the waiting task heard the bell that the next task rings: False
expect: Pool(2): the waiting task heard the bell that the next task rings: True
expect: asyncio, one thread: the waiting coroutine heard the bell that the next one rings: True
"""
import asyncio
import multiprocessing

fork = multiprocessing.get_context("fork")


def wait_for_bell(patience):
    start.wait(30)
    return bell.wait(patience)


def ring():
    bell.set()


def trial(size, patience):
    pool = fork.Pool(size)
    waiting, ringing = pool.apply_async(wait_for_bell, (patience,)), pool.apply_async(ring)
    returned = not waiting.ready()
    start.set()
    heard = waiting.get(30)
    ringing.get(30)
    pool.close()
    pool.join()
    return returned, heard


async def trial_of_asyncio():
    bell = asyncio.Event()

    async def ring():
        bell.set()

    heard, _ = await asyncio.gather(asyncio.wait_for(bell.wait(), 30), ring())
    return heard


if __name__ == "__main__":
    start, bell = fork.Event(), fork.Event()  # the workers inherit them
    returned, heard = trial(1, 0.2)
    print("apply_async() has returned before the task waits for its end:", returned)
    print("Pool(1): the waiting task heard the bell that the next task rings:", heard)
    start, bell = fork.Event(), fork.Event()
    _, heard = trial(2, 30)
    print("Pool(2): the waiting task heard the bell that the next task rings:", heard)
    print("asyncio, one thread: the waiting coroutine heard the bell that the next one rings:",
          asyncio.run(trial_of_asyncio()))
