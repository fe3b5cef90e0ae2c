"""MEM-01: a global changed in one process is unchanged in every other, child, parent or sibling.

expect: parent before the starts: 1
expect: first child adds 10 and sees: 11
expect: second child, started after that, sees: 1
expect: parent still sees: 1
expect: parent sets it to: 500
expect: first child, looking again, still sees: 11
"""
import multiprocessing

fork = multiprocessing.get_context("fork")
number = 1


def add_and_look(amount, channel):
    """Changes the global, reports it, and reports it again when asked."""
    global number
    number += amount
    channel.send(number)
    if channel.poll(30):
        channel.recv()
        channel.send(number)


def answer(channel):
    return channel.recv() if channel.poll(30) else "no answer"


if __name__ == "__main__":
    print("parent before the starts:", number)
    here, there = fork.Pipe()
    first = fork.Process(target=add_and_look, args=(10, there))
    first.start()
    print("first child adds 10 and sees:", answer(here))

    here_2, there_2 = fork.Pipe()
    second = fork.Process(target=add_and_look, args=(0, there_2))
    second.start()
    print("second child, started after that, sees:", answer(here_2))
    print("parent still sees:", number)

    number = 500
    print("parent sets it to:", number)
    here.send("look again")
    print("first child, looking again, still sees:", answer(here))
    here_2.send("look again")
    first.join(30)
    second.join(30)
