"""PIPE-01: Pipe() returns a pair of connections, its two ends: what goes in at one comes out at the other.

expect: Pipe() returns: tuple of Connection, Connection
expect: the two are one and the same: False
expect: sent by a child at the second end, received at the first: pear
expect: sent at the first end, received by the child at the second: PEAR
expect: left at the first end, where it was sent: nothing
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def talk(second, report):
    second.send("pear")
    report.send(second.recv() if second.poll(30) else "nothing")


def receive(connection, patience):
    return connection.recv() if connection.poll(patience) else "nothing"


if __name__ == "__main__":
    pair = fork.Pipe()
    first, second = pair
    print("Pipe() returns: %s of %s" % (type(pair).__name__, ", ".join(type(end).__name__ for end in pair)))
    print("the two are one and the same:", first is second)

    receiver, sender = fork.Pipe(duplex=False)
    process = fork.Process(target=talk, args=(second, sender))
    process.start()
    word = receive(first, 30)
    print("sent by a child at the second end, received at the first:", word)
    first.send(word.upper())
    print("sent at the first end, received by the child at the second:", receive(receiver, 30))
    process.join(30)
    print("left at the first end, where it was sent:", receive(first, 0))
