"""MEM-06: a change in a process stays in it, even to an argument; but what is shared on purpose is shared: shared memory, an open file's position.

expect: the child sees: list ['old', 'new'], shared value 11, file position 4
expect: list given as argument: ['old']
expect: shared value given as argument: 11
expect: position of the open file given as argument: 4
"""
import multiprocessing
import os
import tempfile

fork = multiprocessing.get_context("fork")


def change(ordinary, shared, descriptor, sender):
    ordinary.append("new")
    shared.value += 10
    os.read(descriptor, 4)  # moves the position by 4
    sender.send((ordinary, shared.value, position(descriptor)))


def position(descriptor):
    return os.lseek(descriptor, 0, os.SEEK_CUR)


if __name__ == "__main__":
    ordinary, shared = ["old"], fork.Value("i", 1)
    receiver, sender = fork.Pipe(duplex=False)
    with tempfile.TemporaryFile() as file:
        os.write(file.fileno(), b"ten bytes.")
        os.lseek(file.fileno(), 0, os.SEEK_SET)
        process = fork.Process(target=change, args=(ordinary, shared, file.fileno(), sender))
        process.start()
        process.join(30)
        assert receiver.poll(0), "no report from the child"
        print("the child sees: list %s, shared value %s, file position %s" % receiver.recv())
        print("list given as argument:", ordinary)
        print("shared value given as argument:", shared.value)
        print("position of the open file given as argument:", position(file.fileno()))
