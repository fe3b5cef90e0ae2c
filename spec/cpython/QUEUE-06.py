"""QUEUE-06: put() on a full queue blocks until there is room, and then puts.

expect: room for one: put() has returned: True
expect: full: put() has returned: False
expect: one item got: put() has returned: True
expect: items, in order: first, second
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def put_two(queue, sender):
    for item in ("first", "second"):
        queue.put(item)
        sender.send(item)


def has_returned(receiver, item, patience):
    return receiver.poll(patience) and receiver.recv() == item


if __name__ == "__main__":
    queue = fork.Queue(1)
    receiver, sender = fork.Pipe(duplex=False)
    process = fork.Process(target=put_two, args=(queue, sender), daemon=True)
    process.start()
    print("room for one: put() has returned:", has_returned(receiver, "first", 30))
    print("full: put() has returned:", has_returned(receiver, "second", 0.1))
    items = [queue.get(timeout=30)]
    print("one item got: put() has returned:", has_returned(receiver, "second", 30))
    items.append(queue.get(timeout=30))
    print("items, in order:", ", ".join(items))
    process.join(30)
