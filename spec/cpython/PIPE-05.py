"""PIPE-05: with duplex False the second end only sends: to receive on it is an error, even to ask whether there is something.

expect: duplex False, second end: recv gives OSError: connection is write-only
expect: duplex False, second end: recv_bytes gives OSError: connection is write-only
expect: duplex False, second end: poll gives OSError: connection is write-only
expect: duplex False, second end: send gives None
expect: the first end, in a child, received: pear
expect: duplex True, second end: poll gives False
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def attempt(method, *args):
    try:
        return method(*args)
    except OSError as error:
        return "OSError: %s" % error


def pass_on(receiver, sender):
    sender.send(receiver.recv() if receiver.poll(30) else "nothing")


if __name__ == "__main__":
    first, second = fork.Pipe(duplex=False)
    print("duplex False, second end: recv gives", attempt(second.recv))
    print("duplex False, second end: recv_bytes gives", attempt(second.recv_bytes))
    print("duplex False, second end: poll gives", attempt(second.poll))
    print("duplex False, second end: send gives", attempt(second.send, "pear"))
    receiver, sender = fork.Pipe(duplex=False)
    process = fork.Process(target=pass_on, args=(first, sender))
    process.start()
    process.join(30)
    print("the first end, in a child, received:", receiver.recv() if receiver.poll(0) else "no report")

    first, second = fork.Pipe(duplex=True)
    print("duplex True, second end: poll gives", attempt(second.poll))
