"""QUEUE-21: a queue given as an argument to several processes is one queue for all of them; a list given the same way is a copy for each.

expect: fork: the second child got from the queue: from the first child
expect: fork: the parent got from the queue: from the second child
expect: fork: in their lists the children found 0, 0 items, the parent 0
expect: spawn: the second child got from the queue: from the first child
expect: spawn: the parent got from the queue: from the second child
expect: spawn: in their lists the children found 0, 0 items, the parent 0
"""
import multiprocessing


def first(queue, items, sender):
    sender.send(len(items))
    items.append("from the first child")
    queue.put("from the first child")


def second(queue, items, sender):
    sender.send(len(items))
    items.append("from the second child")
    sender.send(queue.get(timeout=30))
    queue.put("from the second child")


def trial(method):
    context = multiprocessing.get_context(method)
    queue, items = context.Queue(), []
    receiver, sender = context.Pipe(duplex=False)
    for target in (first, second):
        process = context.Process(target=target, args=(queue, items, sender))
        process.start()
        process.join(30)
    found = [receiver.recv() for _ in range(3) if receiver.poll(0)]
    assert len(found) == 3, "a child did not report"
    print("%s: the second child got from the queue: %s" % (method, found[2]))
    print("%s: the parent got from the queue: %s" % (method, queue.get(timeout=30)))
    print("%s: in their lists the children found %s, %s items, the parent %s" % (method, found[0], found[1], len(items)))


if __name__ == "__main__":
    trial("fork")
    trial("spawn")
