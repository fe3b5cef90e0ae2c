"""PIPE-08: the end of one process does not close the pipe: recv() meets the end of file only when every holder has closed the other end.

expect: sender ended, parent holds a copy: received: last words
expect: sender ended, parent holds a copy: then: still waiting
expect: parent closed its copy: then: EOFError
expect: sender ended, parent closed its copy, sibling holds one: still waiting
expect: sibling ended: EOFError
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def speak(sender, words):
    sender.send(words)


def receive(receiver, patience):
    if not receiver.poll(patience):  # recv() would block; at the end of file poll() is true
        return "still waiting"
    try:
        return receiver.recv()
    except EOFError:
        return "EOFError"


if __name__ == "__main__":
    receiver, sender = fork.Pipe(duplex=False)
    child = fork.Process(target=speak, args=(sender, "last words"))
    child.start()
    child.join(30)
    print("sender ended, parent holds a copy: received:", receive(receiver, 30))
    print("sender ended, parent holds a copy: then:", receive(receiver, 0.1))
    sender.close()
    print("parent closed its copy: then:", receive(receiver, 30))

    receiver, sender = fork.Pipe(duplex=False)
    gate = fork.Event()
    sibling = fork.Process(target=gate.wait, args=(30,))  # has no use for the pipe, but inherits it
    sibling.start()
    child = fork.Process(target=speak, args=(sender, "last words"))
    child.start()
    child.join(30)
    sender.close()
    assert receive(receiver, 30) == "last words"
    print("sender ended, parent closed its copy, sibling holds one:", receive(receiver, 0.1))
    gate.set()
    sibling.join(30)
    print("sibling ended:", receive(receiver, 30))
