"""PIPE-02: two senders that share an end without a lock may mix up their messages: into one that is longer than the pipe comes the other.

expect: one sender, message received: as long as A's True, with bytes of A's True, with bytes of B's False
expect: two senders, message received: as long as A's True, with bytes of A's True, with bytes of B's True
"""
import fcntl
import multiprocessing
import os
import signal
import termios
import time

fork = multiprocessing.get_context("fork")
LENGTH = 1000000  # more than a pipe holds


def send(sender, letter):
    sender.send_bytes(letter * LENGTH)


def receive(receiver, report):
    message = receiver.recv_bytes()
    report.send("as long as A's %s, with bytes of A's %s, with bytes of B's %s"
                % (len(message) == LENGTH, b"a" in message, b"b" in message))


def wait_for_bytes(receiver, condition):
    """Waits until the number of bytes in the pipe meets the condition."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        answer = fcntl.ioctl(receiver.fileno(), termios.FIONREAD, b"\0" * 4)
        if condition(int.from_bytes(answer, "little")):
            return
        time.sleep(0.001)


def trial(with_b):
    (receiver, sender), (reports, report) = fork.Pipe(duplex=False), fork.Pipe(duplex=False)
    a = fork.Process(target=send, args=(sender, b"a"), daemon=True)
    b = fork.Process(target=send, args=(sender, b"b"), daemon=True)
    reader = fork.Process(target=receive, args=(receiver, report), daemon=True)
    a.start()
    wait_for_bytes(receiver, lambda count: count > 100)
    os.kill(a.pid, signal.SIGSTOP)  # as if the scheduler had left A aside, in the middle of its message
    os.waitid(os.P_PID, a.pid, os.WSTOPPED | os.WNOWAIT)
    reader.start()
    wait_for_bytes(receiver, lambda count: count == 0)
    if with_b:
        b.start()
    else:
        os.kill(a.pid, signal.SIGCONT)
    outcome = reports.recv() if reports.poll(30) else "nothing"
    for process in (a, b, reader) if with_b else (a, reader):
        process.kill()
        process.join(30)
    return outcome


if __name__ == "__main__":
    signal.alarm(60)  # an end to every wait
    print("one sender, message received:", trial(with_b=False))
    print("two senders, message received:", trial(with_b=True))
