"""PROC-08: a name can be given or left out, and is only an alias: two processes may share one, and it can be changed.

expect: given: mail, mail
expect: left out: Process-3
expect: the children call themselves: mail, mail
expect: two living processes, one name, two pids: True
expect: renamed in the parent: post
expect: the child still calls itself: mail
"""
import multiprocessing


def say_name(channel):
    """Answers each question with the name that this process knows, until None is asked."""
    while channel.poll(30) and channel.recv() is not None:
        channel.send(multiprocessing.current_process().name)


def ask(channel):
    channel.send("your name?")
    return channel.recv() if channel.poll(30) else "no answer"


if __name__ == "__main__":
    multiprocessing.set_start_method("fork")
    here, there = zip(*(multiprocessing.Pipe() for _ in range(2)))
    first, second = (multiprocessing.Process(target=say_name, name="mail", args=(end,)) for end in there)
    print("given: %s, %s" % (first.name, second.name))
    print("left out:", multiprocessing.Process().name)  # the given names used up 1 and 2

    first.start()
    second.start()
    print("the children call themselves: %s, %s" % (ask(here[0]), ask(here[1])))
    both_alive = first.is_alive() and second.is_alive()
    print("two living processes, one name, two pids:", both_alive and first.pid != second.pid)
    first.name = "post"
    print("renamed in the parent:", first.name)
    print("the child still calls itself:", ask(here[0]))
    for channel, process in zip(here, (first, second)):
        channel.send(None)
        process.join(30)
