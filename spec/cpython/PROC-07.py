"""PROC-07: the default name is Process-N; N counts the objects made by one process, from 1, and a child counts its own children anew.

expect: three objects, none started: Process-1, Process-2, Process-3
expect: a class of one's own: Courier-4
expect: the second one calls itself: Process-2
expect: objects made in it: Process-2:1, Process-2:2
expect: the next one in the parent: Process-5
"""
import multiprocessing


class Courier(multiprocessing.Process):
    pass


def report(sender):
    made_here = [multiprocessing.Process().name for _ in range(2)]
    sender.send((multiprocessing.current_process().name, made_here))


if __name__ == "__main__":
    # get_context("fork").Process would be called ForkProcess-N: the name is the class's name
    multiprocessing.set_start_method("fork")
    receiver, sender = multiprocessing.Pipe(duplex=False)
    processes = [multiprocessing.Process(target=report, args=(sender,)) for _ in range(3)]
    print("three objects, none started:", ", ".join(process.name for process in processes))
    print("a class of one's own:", Courier().name)

    processes[1].start()
    assert receiver.poll(30), "no report from the child"
    own_name, made_there = receiver.recv()
    processes[1].join(30)
    print("the second one calls itself:", own_name)
    print("objects made in it:", ", ".join(made_there))
    print("the next one in the parent:", multiprocessing.Process().name)
