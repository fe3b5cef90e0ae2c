"""PIPE-10: the module offers Pipe; there is no Pipes in it.

expect: multiprocessing.Pipes: AttributeError
expect: from multiprocessing import Pipes: ImportError
expect: names of the module that begin with Pipe: Pipe
expect: multiprocessing.Pipe: carries pear
"""
import multiprocessing


def outcome(statement):
    try:
        exec(statement)
        return "no error"
    except (AttributeError, ImportError) as error:
        return type(error).__name__


if __name__ == "__main__":
    print("multiprocessing.Pipes:", outcome("multiprocessing.Pipes"))
    print("from multiprocessing import Pipes:", outcome("from multiprocessing import Pipes"))
    print("names of the module that begin with Pipe:", ", ".join(n for n in dir(multiprocessing) if n.startswith("Pipe")))
    receiver, sender = multiprocessing.Pipe(duplex=False)
    sender.send("pear")
    print("multiprocessing.Pipe: carries", receiver.recv())
