"""PIPE-03: duplex is True by default: both ends send and receive, even both at once.

expect: default of duplex: True
expect: Pipe(): first end readable True, writable True; second end readable True, writable True
expect: Pipe(): parent and child sent before either received; they got: from the child, from the parent
expect: Pipe(duplex=False): first end readable True, writable False; second end readable False, writable True
"""
import inspect
import multiprocessing

fork = multiprocessing.get_context("fork")


def send_then_receive(connection, parent_has_sent, report):
    connection.send("from the child")
    parent_has_sent.wait(30)
    report.send(connection.recv() if connection.poll(30) else "nothing")


def describe(pair):
    return "first end readable %s, writable %s; second end readable %s, writable %s" % (
        pair[0].readable, pair[0].writable, pair[1].readable, pair[1].writable)


if __name__ == "__main__":
    print("default of duplex:", inspect.signature(multiprocessing.Pipe).parameters["duplex"].default)
    first, second = fork.Pipe()
    print("Pipe():", describe((first, second)))

    receiver, sender = fork.Pipe(duplex=False)
    parent_has_sent = fork.Event()
    process = fork.Process(target=send_then_receive, args=(second, parent_has_sent, sender))
    process.start()
    first.send("from the parent")
    parent_has_sent.set()
    by_parent = first.recv() if first.poll(30) else "nothing"
    by_child = receiver.recv() if receiver.poll(30) else "nothing"
    print("Pipe(): parent and child sent before either received; they got: %s, %s" % (by_parent, by_child))
    process.join(30)

    print("Pipe(duplex=False):", describe(fork.Pipe(duplex=False)))
