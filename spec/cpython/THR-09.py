"""THR-09: threads without a name are called Thread-1, Thread-2, …; since 3.10 the target's name stands behind it.

expect: given a name: LoopThread
expect [..3.9]: without a name, with a target: Thread-1
expect [3.10..]: without a name, with a target: Thread-1 (work)
expect: without a name, subclass: Thread-2
expect [..3.9]: made after one that has a name: Thread-3
expect [3.10..]: made after one that has a name: Thread-3 (work)
expect: given a number: 5
expect: renamed while it runs: sees its new name
"""
import threading


class Subclass(threading.Thread):
    pass


def work():
    pass


def look(names, renamed):
    renamed.wait(30)
    names.append(threading.current_thread().name)


if __name__ == "__main__":
    print("given a name:", threading.Thread(target=work, name="LoopThread").name)
    print("without a name, with a target:", threading.Thread(target=work).name)
    print("without a name, subclass:", Subclass().name)
    threading.Thread(target=work, name="LoopThread")
    print("made after one that has a name:", threading.Thread(target=work).name)
    print("given a number:", threading.Thread(target=work, name=5).name)

    names, renamed = [], threading.Event()
    thread = threading.Thread(target=look, args=(names, renamed))
    thread.start()
    thread.name = "new"
    renamed.set()
    thread.join(30)
    print("renamed while it runs: sees its", "new name" if names == ["new"] else "old name")
