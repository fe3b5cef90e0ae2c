"""QUEUE-04: first in, first out holds for the items of one producer; between producers even an earlier put() may come out later.

expect: one producer, 0 to 99: come out in this order: True
expect: A puts, then B, nobody held back: A1, A2, B
expect: A puts, then B, A's first item held back: B, A1, A2
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


class HeldBack:
    """An item that stops the feeder, the thread that serialises items after put() has returned, at a gate."""

    def __init__(self, text, gate):
        self.text, self.gate = text, gate

    def __reduce__(self):
        self.gate.wait(30)
        return str, (self.text,)


def produce(queue, items, has_put):
    for item in items:
        queue.put(item)
    has_put.set()


def start(queue, items):
    has_put = fork.Event()
    process = fork.Process(target=produce, args=(queue, items, has_put))
    process.start()
    assert has_put.wait(30)
    return process


def get_all(queue, count):
    return [queue.get(timeout=30) for _ in range(count)]


if __name__ == "__main__":
    queue = fork.Queue()
    producer = start(queue, range(100))
    print("one producer, 0 to 99: come out in this order:", get_all(queue, 100) == list(range(100)))
    producer.join(30)

    start(queue, ["A1", "A2"]).join(30)  # a producer ends when its items are in the pipe
    start(queue, ["B"]).join(30)
    print("A puts, then B, nobody held back:", ", ".join(get_all(queue, 3)))

    gate = fork.Event()
    first = start(queue, [HeldBack("A1", gate), "A2"])
    start(queue, ["B"]).join(30)
    gate.set()
    first.join(30)
    print("A puts, then B, A's first item held back:", ", ".join(get_all(queue, 3)))
