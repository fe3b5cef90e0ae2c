"""PROC-23: __name__ is "__main__" or the module's name, which is dotted inside a package; in a spawned child the main file's is "__mp_main__".

expect: the file that was started: __main__
expect: an imported module, file keyword.py: keyword
expect: a module in a package, file decoder.py: json.decoder
expect: the same main file in a forked child: __main__
expect: the same main file in a spawned child: __mp_main__
"""
import json.decoder
import keyword
import multiprocessing
import os


def report(sender):
    sender.send(__name__)


def name_in_child(method):
    context = multiprocessing.get_context(method)
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=report, args=(sender,))
    process.start()
    name = receiver.recv() if receiver.poll(30) else "no answer"
    process.join(30)
    return name


if __name__ == "__main__":
    print("the file that was started:", __name__)
    print("an imported module, file %s: %s" % (os.path.basename(keyword.__file__), keyword.__name__))
    print("a module in a package, file %s: %s" % (os.path.basename(json.decoder.__file__), json.decoder.__name__))
    print("the same main file in a forked child:", name_in_child("fork"))
    print("the same main file in a spawned child:", name_in_child("spawn"))
