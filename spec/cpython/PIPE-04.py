"""PIPE-04: with duplex False the first end only receives: to send on it is an error, and nothing is sent.

expect: duplex False, first end: send gives OSError: connection is read-only
expect: duplex False, first end: send_bytes gives OSError: connection is read-only
expect: duplex False, first end: recv gives pear
expect: duplex False, first end: then there is more: False
expect: duplex True, first end: send gives None
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def attempt(method, *args):
    try:
        return method(*args)
    except OSError as error:
        return "OSError: %s" % error


if __name__ == "__main__":
    first, second = fork.Pipe(duplex=False)
    print("duplex False, first end: send gives", attempt(first.send, "apple"))
    print("duplex False, first end: send_bytes gives", attempt(first.send_bytes, b"apple"))
    process = fork.Process(target=second.send, args=("pear",))
    process.start()
    process.join(30)
    print("duplex False, first end: recv gives", first.recv() if first.poll(0) else "nothing")
    print("duplex False, first end: then there is more:", first.poll(0))

    first, second = fork.Pipe(duplex=True)
    print("duplex True, first end: send gives", attempt(first.send, "apple"))
