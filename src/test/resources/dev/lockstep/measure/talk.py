"""The CPython side of TalkBenchmark: for each name on its standard input it measures once.

It prints one number: messages, bytes or items per second, or seconds per operation.
"""
import multiprocessing
import sys
import time

context = multiprocessing.get_context("fork")
kept = {}


def record(number):
    return {"id": number, "name": "record %d" % number, "values": [number, number + 1, number + 2]}


def produce(queue, count, make):
    for number in range(count):
        queue.put(make(number))


def queue_rate(limit, count, make):
    queue = context.Queue(limit)
    producer = context.Process(target=produce, args=(queue, count, make))
    producer.start()
    queue.get()
    begin = time.perf_counter()
    for _ in range(count - 1):
        queue.get()
    elapsed = time.perf_counter() - begin
    producer.join()
    return (count - 1) / elapsed


def echo(connection, count):
    for _ in range(count):
        connection.send(connection.recv())


def pipe_round_trip(count):
    here, there = context.Pipe()
    child = context.Process(target=echo, args=(there, count))
    child.start()
    here.send(0)
    here.recv()
    begin = time.perf_counter()
    for number in range(count - 1):
        here.send(number)
        here.recv()
    elapsed = time.perf_counter() - begin
    child.join()
    return elapsed / (count - 1)


def swallow(connection, count):
    for _ in range(count):
        connection.recv_bytes()
    connection.send("done")


def pipe_throughput(count, size):
    here, there = context.Pipe()
    child = context.Process(target=swallow, args=(there, count))
    child.start()
    message = bytes(size)
    here.send_bytes(message)
    begin = time.perf_counter()
    for _ in range(count - 1):
        here.send_bytes(message)
    here.recv()
    elapsed = time.perf_counter() - begin
    child.join()
    return (count - 1) * size / elapsed


def lock_pairs(lock, count):
    acquire, release = lock.acquire, lock.release
    begin = time.perf_counter()
    for _ in range(count):
        acquire()
        release()
    return time.perf_counter() - begin


def contend(lock, barrier, count, results):
    barrier.wait()
    results.put(lock_pairs(lock, count))


def lock_contended(count):
    lock, barrier, results = context.Lock(), context.Barrier(2), context.SimpleQueue()
    children = [
        context.Process(target=contend, args=(lock, barrier, count, results)) for _ in range(2)
    ]
    for child in children:
        child.start()
    longest = max(results.get(), results.get())
    for child in children:
        child.join()
    return longest / (2 * count)


def successor(number):
    return number + 1


def pool():
    if "pool" not in kept:
        kept["pool"] = context.Pool(2)
    return kept["pool"]


def pool_apply(count):
    workers = pool()
    begin = time.perf_counter()
    for number in range(count):
        workers.apply(successor, (number,))
    return (time.perf_counter() - begin) / count


def pool_map(count):
    workers = pool()
    begin = time.perf_counter()
    workers.map(successor, range(count), chunksize=1)
    return count / (time.perf_counter() - begin)


def manager_queue(count):
    if "manager" not in kept:
        kept["manager"] = context.Manager()
    queue = kept["manager"].Queue()
    begin = time.perf_counter()
    for number in range(count):
        queue.put(number)
        queue.get()
    return (time.perf_counter() - begin) / count


MEASURES = {
    "queue": lambda: queue_rate(0, 200_000, int),
    "queue-limited": lambda: queue_rate(100, 100_000, int),
    "queue-records": lambda: queue_rate(0, 50_000, record),
    "pipe-round-trip": lambda: pipe_round_trip(10_000),
    "pipe-throughput": lambda: pipe_throughput(1_000, 1 << 20),
    "lock": lambda: lock_pairs(context.Lock(), 1_000_000) / 1_000_000,
    "lock-contended": lambda: lock_contended(300_000),
    "pool-apply": lambda: pool_apply(3_000),
    "pool-map": lambda: pool_map(20_000),
    "manager-queue": lambda: manager_queue(3_000),
}

if __name__ == "__main__":
    for line in sys.stdin:
        print(MEASURES[line.strip()](), flush=True)
    if "pool" in kept:
        kept["pool"].terminate()
    if "manager" in kept:
        kept["manager"].shutdown()
