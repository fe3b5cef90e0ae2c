"""QUEUE-01: a Queue is safe for several processes at once: of three producers' items two consumers get each one once, none lost, none twice.

expect: items put: 300
expect: consumers that got some: 2
expect: items got: 300
expect: lost: 0
expect: got twice: 0
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def produce(queue, producer):
    for number in range(100):
        queue.put((producer, number))


def consume(queue, both_have_one, sender):
    got = [queue.get(timeout=30)]
    both_have_one.wait(30)  # so that neither finds everything taken by the other
    while got[-1] is not None:
        got.append(queue.get(timeout=30))
    sender.send(got[:-1])


if __name__ == "__main__":
    queue, both_have_one = fork.Queue(), fork.Barrier(2)
    pipes = [fork.Pipe(duplex=False) for _ in range(2)]
    consumers = [fork.Process(target=consume, args=(queue, both_have_one, sender)) for _, sender in pipes]
    producers = [fork.Process(target=produce, args=(queue, name)) for name in "abc"]
    for process in consumers + producers:
        process.start()
    for process in producers:
        process.join(30)  # a producer ends when its items are in the pipe
    for _ in consumers:
        queue.put(None)
    received = [receiver.recv() if receiver.poll(30) else [] for receiver, _ in pipes]
    for process in consumers:
        process.join(30)

    put = {(name, number) for name in "abc" for number in range(100)}
    got = received[0] + received[1]
    print("items put:", len(put))
    print("consumers that got some:", sum(len(items) > 0 for items in received))
    print("items got:", len(got))
    print("lost:", len(put - set(got)))
    print("got twice:", len(got) - len(set(got)))
