"""PIPE-06: send and recv carry one message each, whole and in order; the pipe of the system below knows only bytes.

expect: seven sends, all before the first recv, received one by one: True
expect: then there is more: False
expect: a message of a million bytes arrives whole: True
expect: the system's pipe, two writes, one read: abcd
"""
import multiprocessing
import os

fork = multiprocessing.get_context("fork")
MESSAGES = ["ab", "cd", "", None, [1, [2, 3]], {"key": (4.5, b"\0")}, "ab"]


def send_all(sender, has_sent):
    for message in MESSAGES:
        sender.send(message)
    has_sent.set()
    sender.send(bytes(1000000))  # more than a pipe holds: it has to be received meanwhile


if __name__ == "__main__":
    receiver, sender = fork.Pipe(duplex=False)
    has_sent = fork.Event()
    process = fork.Process(target=send_all, args=(sender, has_sent), daemon=True)
    process.start()
    has_sent.wait(30)
    received = [receiver.recv() for _ in MESSAGES if receiver.poll(30)]
    print("seven sends, all before the first recv, received one by one:", received == MESSAGES)
    big = receiver.recv() if receiver.poll(30) else None
    process.join(30)
    print("then there is more:", receiver.poll(0))
    print("a message of a million bytes arrives whole:", big == bytes(1000000))

    read_end, write_end = os.pipe()
    os.write(write_end, b"ab")
    os.write(write_end, b"cd")
    print("the system's pipe, two writes, one read:", os.read(read_end, 100).decode())
