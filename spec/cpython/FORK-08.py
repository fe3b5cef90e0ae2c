"""FORK-08: a process whose parent ends first goes on and gets a new parent: process 1, or an ancestor that takes orphans.

expect: while its parent lives: its parent is the one that forked it: True
expect: after its parent's end: it answers; its parent is the one that forked it: False
expect: the new parent is process 1 or an ancestor: True
"""
import os
import signal


def ancestors():
    pid = os.getpid()
    while pid > 0:
        with open("/proc/%d/stat" % pid) as file:
            pid = int(file.read().rpartition(")")[2].split()[1])
        yield pid


def answer(questions, answers):
    """Tell at each question who the parent is."""
    while os.read(questions, 1):
        os.write(answers, b"%d" % os.getppid())


if __name__ == "__main__":
    signal.alarm(60)  # an end to every wait
    childs_gate, questions, answers = os.pipe(), os.pipe(), os.pipe()
    child = os.fork()
    if child == 0:
        if os.fork() == 0:
            os.close(questions[1])  # so that the end of the program is the end of the questions
            answer(questions[0], answers[1])
            os._exit(0)
        os.read(childs_gate[0], 1)
        os._exit(0)

    os.write(questions[1], b"?")
    before = int(os.read(answers[0], 100))
    print("while its parent lives: its parent is the one that forked it:", before == child)

    os.write(childs_gate[1], b"x")
    os.waitpid(child, 0)
    os.write(questions[1], b"?")
    after = int(os.read(answers[0], 100))
    print("after its parent's end: it answers; its parent is the one that forked it:", after == child)
    print("the new parent is process 1 or an ancestor:", after == 1 or after in ancestors())
