"""MEM-03: threads of one process share its globals, and a change is seen after a join or at a gate; a child process's change is not.

expect: thread sees what main set before start(): 1
expect: main sees what the thread set before it opened the gate: 2
expect: thread sees what main set before it opened the gate: 3
expect: main sees what the thread set before its end: 4
expect: main sees what a child process set before its end: 4
expect: the child process saw: 5
"""
import multiprocessing
import threading

fork = multiprocessing.get_context("fork")
number = 0
seen = []


def work(thread_has_set, main_has_set):
    global number
    seen.append(number)
    number = 2
    thread_has_set.set()
    main_has_set.wait(30)
    seen.append(number)
    number = 4


def add_one(sender):
    global number
    number += 1
    sender.send(number)


if __name__ == "__main__":
    thread_has_set, main_has_set = threading.Event(), threading.Event()
    thread = threading.Thread(target=work, args=(thread_has_set, main_has_set))
    number = 1
    thread.start()
    thread_has_set.wait(30)
    seen_by_main = number
    number = 3
    main_has_set.set()
    thread.join(30)
    print("thread sees what main set before start():", seen[0])
    print("main sees what the thread set before it opened the gate:", seen_by_main)
    print("thread sees what main set before it opened the gate:", seen[1])
    print("main sees what the thread set before its end:", number)

    receiver, sender = fork.Pipe(duplex=False)
    process = fork.Process(target=add_one, args=(sender,))
    process.start()
    process.join(30)
    print("main sees what a child process set before its end:", number)
    print("the child process saw:", receiver.recv() if receiver.poll(0) else "nothing")
