"""FORK-03: the child begins as a copy of the parent; what either of them changes from then on the other does not see.

expect: child finds what was set before the fork: ['before']
expect: child finds after the parent's change: ['before']
expect: child has at its end: ['before', 'child']
expect: parent has after the child's end: ['before', 'parent']
expect: the list lies at the same address in both: True
"""
import json
import os

words = []


def send(pipe, value):
    os.write(pipe[1], json.dumps(value).encode())


def receive(pipe):
    return json.loads(os.read(pipe[0], 1000).decode())


def child(gate, at_begin, at_end):
    send(at_begin, [words, id(words)])
    receive(gate)  # until the parent has made its change
    found = list(words)
    words.append("child")
    send(at_end, [found, words])


if __name__ == "__main__":
    gate, at_begin, at_end = os.pipe(), os.pipe(), os.pipe()
    words.append("before")
    pid = os.fork()
    if pid == 0:
        child(gate, at_begin, at_end)
        os._exit(0)
    copied, address = receive(at_begin)
    words.append("parent")
    send(gate, "open")
    found, ended_with = receive(at_end)
    os.waitpid(pid, 0)
    print("child finds what was set before the fork:", copied)
    print("child finds after the parent's change:", found)
    print("child has at its end:", ended_with)
    print("parent has after the child's end:", words)
    print("the list lies at the same address in both:", address == id(words))
