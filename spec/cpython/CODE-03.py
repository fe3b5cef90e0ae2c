"""CODE-03: as it stands the queue listing loses both producers after their first put; mended, the consumer's six gets are certain only with a sentinel.

expect: %d with a string: puts 2, producers' exitcodes 1, 1
expect: mended, consumer held until terminate(): puts 6, gets 0, exitcode -15
expect: mended, terminate() held until all is got: puts 6, gets 6, exitcode -15
expect: mended, sentinel instead of terminate(): puts 6, gets 6, exitcode 0
"""
import multiprocessing
import signal

fork = multiprocessing.get_context("fork")


def produce(queue, texts, line, printed):
    for text in texts:
        queue.put(text)
        printed.put(("put", line % text))


def consume(queue, gate, printed):
    gate.wait(30)
    for text in iter(lambda: queue.get(timeout=30), None):
        printed.put(("get", "%s taken" % text))


def run(line, ending):
    """What the producers and the consumer would print goes to the parent; ending says who is the quicker."""
    queue, printed, gate = fork.Queue(), fork.SimpleQueue(), fork.Event()
    producers = [fork.Process(target=produce, args=(queue, texts, line, printed)) for texts in ("123", "456")]
    consumer = fork.Process(target=consume, args=(queue, gate, printed))
    for process in producers + [consumer]:
        process.start()
    for process in producers:
        process.join(30)
    lines = []
    if ending != "consumer held":
        gate.set()
    if ending == "terminate() held":
        while sum(kind == "get" for kind, _ in lines) < 6:
            lines.append(printed.get())
    if ending == "sentinel":
        queue.put(None)
    else:
        consumer.terminate()
    consumer.join(30)
    while not printed.empty():
        lines.append(printed.get())
    count = {kind: sum(k == kind for k, _ in lines) for kind in ("put", "get")}
    return queue, count, producers, consumer


def trial(label, ending):
    _, count, _, consumer = run("%s put", ending)
    print("mended, %s: puts %s, gets %s, exitcode %s" % (label, count["put"], count["get"], consumer.exitcode))


if __name__ == "__main__":
    signal.alarm(60)  # an end to every wait
    queue, _, producers, _ = run("%d put", "consumer held")
    items = {queue.get(timeout=30), queue.get(timeout=30)}
    assert items == {"1", "4"} and queue.empty()
    print("%%d with a string: puts %s, producers' exitcodes %s, %s" % (len(items), *(p.exitcode for p in producers)))
    trial("consumer held until terminate()", "consumer held")
    trial("terminate() held until all is got", "terminate() held")
    trial("sentinel instead of terminate()", "sentinel")
