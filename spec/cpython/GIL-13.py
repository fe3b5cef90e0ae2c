"""GIL-13: os.cpu_count() only counts: it puts no CPU to work, and it counts CPUs that the process may not use.

expect: the call makes threads or child processes: False
expect: busy program after the call, it would keep busy: 1 core
expect: two busy child processes, they would keep busy: 2 cores
expect: restricted to one CPU, cpu_count() is as before: True
expect: restricted to one CPU, two busy child processes use more than 1.3 cores: False
"""
import multiprocessing
import os
import time

fork = multiprocessing.get_context("fork")


def kept_waiting():
    """How long this process was ready to run while other work had the CPUs, in seconds."""
    try:
        with open("/proc/self/schedstat") as file:
            return int(file.read().split()[1]) / 1e9
    except FileNotFoundError:
        return 0  # a system that does not tell has to be at rest


def be_busy(report):
    """Report the CPU time used, and the share of a core it would use on a machine of its own."""
    waiting = kept_waiting()
    used, begin = time.thread_time(), time.monotonic()
    while time.monotonic() < begin + 0.1:
        pass
    wall, used = time.monotonic() - begin, time.thread_time() - used
    report((used, min(1, (used + kept_waiting() - waiting) / wall)))


def busy_children(number):
    receiver, sender = fork.Pipe(duplex=False)
    workers = [fork.Process(target=be_busy, args=(sender.send,)) for _ in range(number)]
    begin = time.monotonic()
    for worker in workers:
        worker.start()
    times = [receiver.recv() for _ in workers]
    wall = time.monotonic() - begin
    for worker in workers:
        worker.join(30)
    return times, wall


def alone():
    times = []
    be_busy(times.append)
    return times, 0


def cores(measure, expected):
    """Measure again for a while: another program can disturb a single measurement."""
    deadline = time.monotonic() + 20
    while True:
        rounded = round(sum(share for _, share in measure()[0]))
        if rounded == expected or time.monotonic() > deadline:
            return "%d core%s" % (rounded, "" if rounded == 1 else "s")


def size():
    return len(os.listdir("/proc/self/task")), len(multiprocessing.active_children())


if __name__ == "__main__":
    before = size()
    counted = os.cpu_count()
    print("the call makes threads or child processes:", size() != before)
    print("busy program after the call, it would keep busy:", cores(alone, 1))
    print("two busy child processes, they would keep busy:", cores(lambda: busy_children(2), 2))
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    print("restricted to one CPU, cpu_count() is as before:", os.cpu_count() == counted)
    times, wall = busy_children(2)
    used = sum(used for used, _ in times) / wall
    print("restricted to one CPU, two busy child processes use more than 1.3 cores:", used > 1.3)
