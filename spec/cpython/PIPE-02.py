"""PIPE-02: more than two processes can hold an end, but nothing orders those who share one: a receiver may take what was meant for another.

expect: three senders one after the other, received: from 0, from 1, from 2
expect: two receivers, a message for B came to: A
expect: two receivers, B found: nothing
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def receive_one(name, turn, receiver, report):
    turn.wait(30)
    report.send((name, receiver.recv() if receiver.poll(0.1) else "nothing"))


def start(target, *args):
    process = fork.Process(target=target, args=args)
    process.start()
    return process


def next_report(reports):
    return reports.recv() if reports.poll(30) else ("nobody", "no report")


if __name__ == "__main__":
    receiver, sender = fork.Pipe(duplex=False)
    for number in range(3):
        start(sender.send, "from %d" % number).join(30)
    received = [receiver.recv() for _ in range(3) if receiver.poll(0)]
    print("three senders one after the other, received:", ", ".join(received))

    reports, report = fork.Pipe(duplex=False)
    turns = {"A": fork.Event(), "B": fork.Event()}
    receivers = [start(receive_one, name, turns[name], receiver, report) for name in "AB"]
    sender.send("for B")
    turns["A"].set()  # A is the quicker of the two
    taker, message = next_report(reports)
    print("two receivers, a message %s came to: %s" % (message, taker))
    turns["B"].set()
    print("two receivers, %s found: %s" % next_report(reports))
    for process in receivers:
        process.join(30)
