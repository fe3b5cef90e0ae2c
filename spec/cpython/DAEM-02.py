"""DAEM-02: daemon children are ended when their parent ends in an orderly way or by an exception; not when it is killed or leaves by os._exit().

expect: code ends: daemon is gone
expect: exception: daemon is gone
expect: sys.exit: daemon is gone
expect: os._exit: daemon is still there
expect: SIGTERM: daemon is still there
expect: SIGKILL: daemon is still there
"""
import multiprocessing
import os
import signal
import sys

fork = multiprocessing.get_context("fork")


def daemon(questions, answers):
    answers.send("ready")
    if questions.poll(30):
        answers.send("still there")


def parent(way, gate, questions, answers):
    """A parent of the daemon, which is itself a child of this program, so that it can end in any way."""
    fork.Process(target=daemon, args=(questions, answers), daemon=True).start()
    gate.wait(30)
    if way == "exception":
        raise ValueError("meant to happen")
    if way == "sys.exit":
        sys.exit(3)
    if way == "os._exit":
        os._exit(3)


def next_message(answers):
    """What the daemon says; its end closes the pipe, as nobody else holds the other end any more."""
    try:
        return answers.recv() if answers.poll(30) else "silent"
    except EOFError:
        return "gone"


def trial(way):
    gate = fork.Event()
    questions, ask = fork.Pipe(duplex=False)
    answers, answer = fork.Pipe(duplex=False)
    process = fork.Process(target=parent, args=(way, gate, questions, answer))
    process.start()
    answer.close()
    assert next_message(answers) == "ready"
    if way == "SIGTERM":
        process.terminate()
    elif way == "SIGKILL":
        process.kill()
    else:
        gate.set()
    process.join()  # join(30) would wait for a daemon left over, too: it holds the pipe that a timed join watches
    ask.send("still there?")
    print("%s: daemon is %s" % (way, next_message(answers)))
    next_message(answers)  # a daemon that was left over has answered, and ends now as well


if __name__ == "__main__":
    signal.alarm(60)  # an end to every wait
    for way in ("code ends", "exception", "sys.exit", "os._exit", "SIGTERM", "SIGKILL"):
        trial(way)
