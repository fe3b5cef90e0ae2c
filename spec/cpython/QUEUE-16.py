"""QUEUE-16: a queue of five between four processes, none of them the parent: three puts and one get leave two.

expect: sizes after each process: 1, 2, 3, 2
expect: full at the end: False
expect: the fourth process got: data1
expect: left: data2, data3
expect: four pids, none the parent's: True
"""
import multiprocessing
import os

fork = multiprocessing.get_context("fork")


def put(queue, sender, item):
    queue.put(item, timeout=30)
    sender.send((os.getpid(), None))


def get(queue, sender):
    sender.send((os.getpid(), queue.get(timeout=30)))


if __name__ == "__main__":
    queue = fork.Queue(5)
    receiver, sender = fork.Pipe(duplex=False)
    steps = [(put, (queue, sender, "data%d" % number)) for number in (1, 2, 3)] + [(get, (queue, sender))]
    sizes, reports = [], []
    for target, args in steps:
        process = fork.Process(target=target, args=args)
        process.start()
        process.join(30)  # one after the other; a putter ends when its item is in the pipe
        reports.append(receiver.recv() if receiver.poll(0) else (None, None))
        sizes.append(queue.qsize())
    print("sizes after each process:", ", ".join(map(str, sizes)))
    print("full at the end:", queue.full())
    print("the fourth process got:", reports[3][1])
    print("left:", ", ".join(queue.get(timeout=30) for _ in range(queue.qsize())))
    print("four pids, none the parent's:", len({os.getpid(), *(pid for pid, _ in reports)}) == 5)
