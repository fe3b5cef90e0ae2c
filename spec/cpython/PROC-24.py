"""PROC-24: a forked child gets a copy of what the parent has, memory and open files; a spawned one starts afresh.

expect: fork: global set at run time 42, parent's open file is open True
expect: spawn: global set at run time 0, parent's open file is open False
"""
import multiprocessing
import os
import tempfile

setting = 0  # what a child sees that runs this file anew


def identity_of(descriptor):
    """Which file is behind a descriptor? None if there is none."""
    try:
        status = os.fstat(descriptor)
    except OSError:
        return None
    return status.st_dev, status.st_ino


def report(sender, descriptor, identity):
    # A spawned child may have another file under that number: so compare the file, not only the number.
    sender.send((setting, identity_of(descriptor) == identity))


if __name__ == "__main__":
    setting = 42
    with tempfile.TemporaryFile() as file:
        for method in ("fork", "spawn"):
            context = multiprocessing.get_context(method)
            receiver, sender = context.Pipe(duplex=False)
            process = context.Process(target=report, args=(sender, file.fileno(), identity_of(file.fileno())))
            process.start()
            assert receiver.poll(30), "no report from the child"
            print("%s: global set at run time %s, parent's open file is open %s" % ((method,) + receiver.recv()))
            process.join(30)
