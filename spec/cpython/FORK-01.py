"""FORK-01: fork is called once and returns twice, once in the calling process and once in the new one.

expect: one call: lines written before it: 1, behind it: 2, by different processes: 2
expect: two calls in a row: lines written before them: 1, behind them: 4, by different processes: 4
"""
import os


def lines_around(calls):
    """Each process that comes by writes a line with its pid; a pipe takes them in."""
    receiver, sender = os.pipe()
    starter = os.getpid()
    os.write(sender, b"before %d\n" % starter)
    for _ in range(calls):
        os.fork()
    os.write(sender, b"behind %d\n" % os.getpid())
    if os.getpid() != starter:
        os._exit(0)
    os.close(sender)
    with open(receiver) as file:  # it ends when the last process has
        lines = [line.split() for line in file]
    for _ in range(calls):
        os.wait()
    behind = [pid for word, pid in lines if word == "behind"]
    return len(lines) - len(behind), len(behind), len(set(behind))


if __name__ == "__main__":
    print("one call: lines written before it: %d, behind it: %d, by different processes: %d" % lines_around(1))
    print("two calls in a row: lines written before them: %d, behind them: %d, by different processes: %d" % lines_around(2))
