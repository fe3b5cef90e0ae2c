"""DAEM-12: an endless consumer ends by terminate(), unless it ignores that signal; kill() cannot be ignored, and a sentinel needs no force.

expect: no item left, consumer alive: True
expect: terminate(): exitcode -15
expect: SIGTERM ignored, terminate(), the next item is still consumed: True
expect: SIGTERM ignored, then kill(): exitcode -9
expect: sentinel: exitcode 0
"""
import multiprocessing
import signal

fork = multiprocessing.get_context("fork")


def consume(channel, on_sigterm):
    """Says that it is ready, then receives items for ever, or until the sentinel None, and confirms each."""
    signal.signal(signal.SIGTERM, on_sigterm)
    channel.send("ready")
    while True:
        item = channel.recv()
        if item is None:
            break
        channel.send(item)


def start_consumer(on_sigterm):
    channel, there = fork.Pipe()
    process = fork.Process(target=consume, args=(there, on_sigterm), daemon=True)
    process.start()
    there.close()  # if this program fails, the consumer finds the pipe closed
    assert channel.poll(30) and channel.recv() == "ready"
    return process, channel


def consumes(channel, item):
    channel.send(item)
    return channel.poll(30) and channel.recv() == item


if __name__ == "__main__":
    process, channel = start_consumer(signal.SIG_DFL)
    consumes(channel, "an item")
    process.join(0.05)
    print("no item left, consumer alive:", process.is_alive())
    process.terminate()
    process.join(30)
    print("terminate(): exitcode", process.exitcode)

    process, channel = start_consumer(signal.SIG_IGN)
    process.terminate()
    print("SIGTERM ignored, terminate(), the next item is still consumed:", consumes(channel, "an item"))
    process.kill()
    process.join(30)
    print("SIGTERM ignored, then kill(): exitcode", process.exitcode)

    process, channel = start_consumer(signal.SIG_DFL)
    channel.send(None)
    process.join(30)
    print("sentinel: exitcode", process.exitcode)
