"""GIL-01: with the GIL, N busy threads use about one core, however large N is; N busy processes would use N.

expect: 4 busy threads use at least half a core if they get it: True
expect: 4 busy threads use more than one core and a half: False
expect: 4 busy processes use at least three cores and a half if they get them: True
"""
import multiprocessing
import threading
import time

N = 4
fork = multiprocessing.get_context("fork")


def kept_waiting():
    """How long this thread was ready to run while other work had the CPUs, in seconds."""
    try:
        with open("/proc/thread-self/schedstat") as file:
            return int(file.read().split()[1]) / 1e9
    except FileNotFoundError:
        return 0  # a system that does not tell has to be at rest


def be_busy(report):
    """Report the CPU time used, and that time plus the time in which no CPU was free, as shares of a core."""
    waiting = kept_waiting()
    used, begin = time.thread_time(), time.monotonic()
    while time.monotonic() < begin + 0.1:
        pass
    wall, used = time.monotonic() - begin, time.thread_time() - used
    report((used, used + kept_waiting() - waiting, wall))


def threads():
    """What they use, and what they would use on a machine of their own; each in cores."""
    times = []
    workers = [threading.Thread(target=be_busy, args=(times.append,)) for _ in range(N)]
    begin = time.monotonic()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(30)
    wall = time.monotonic() - begin
    return sum(used for used, _, _ in times) / wall, sum(wanted for _, wanted, _ in times) / wall


def processes():
    receiver, sender = fork.Pipe(duplex=False)
    workers = [fork.Process(target=be_busy, args=(sender.send,)) for _ in range(N)]
    for worker in workers:
        worker.start()
    times = [receiver.recv() for _ in workers]
    for worker in workers:
        worker.join(30)
    return sum(min(1, wanted / wall) for _, wanted, wall in times)


def seen(observe):
    """Try again for a while: another program can disturb a single measurement."""
    deadline = time.monotonic() + 20
    while not observe() and time.monotonic() < deadline:
        pass
    return time.monotonic() < deadline


if __name__ == "__main__":
    print("%d busy threads use at least half a core if they get it:" % N, seen(lambda: threads()[1] > 0.5))
    print("%d busy threads use more than one core and a half:" % N, any(threads()[0] > 1.5 for _ in range(2)))
    print("%d busy processes use at least three cores and a half if they get them:" % N, seen(lambda: processes() > 3.5))
