"""PROC-12: args are the positional arguments, in order; any iterable will do, and a string counts as one argument for each character.

expect: tuple ('mike', 7): 'mike', 7
expect: list ['mike', 7]: 'mike', 7
expect: generator of 0, 1, 4: 0, 1, 4
expect: ('mike',) with its comma: 'mike'
expect: ('mike') without: 'm', 'i', 'k', 'e'
expect: args=7: TypeError
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def report(*arguments):
    log.put(", ".join(repr(argument) for argument in arguments))


def received(args):
    process = fork.Process(target=report, args=args)
    process.start()
    process.join(30)
    return "nothing" if log.empty() else log.get()


if __name__ == "__main__":
    log = fork.SimpleQueue()
    print("tuple ('mike', 7):", received(("mike", 7)))
    print("list ['mike', 7]:", received(["mike", 7]))
    print("generator of 0, 1, 4:", received(n * n for n in range(3)))
    print("('mike',) with its comma:", received(("mike",)))
    print("('mike') without:", received(("mike")))
    try:
        fork.Process(target=report, args=7)
        print("args=7: accepted")
    except TypeError:
        print("args=7: TypeError")
