"""THR-02: a subclass of Thread says in run() what its threads do: start() ends up in it, in the new thread, and a target is passed over.

expect: start() of the subclass: run of the subclass, in the new thread
expect: the same, given a target as well: run of the subclass, in the new thread
expect: run() called without start(): run of the subclass, in the caller
expect: start() of Thread itself, given a target: target, in the new thread
"""
import threading

notes = []


def note(who):
    notes.append((who, threading.current_thread()))


class Booking(threading.Thread):
    def run(self):
        note("run of the subclass")


def noted(thread, enter):
    notes.clear()
    enter()
    if thread.ident is not None:
        thread.join(30)
    (who, where), = notes
    return "%s, in %s" % (who, "the new thread" if where is thread else "the caller")


if __name__ == "__main__":
    plain, with_target, called = Booking(), Booking(target=note, args=("target",)), Booking()
    thread = threading.Thread(target=note, args=("target",))
    print("start() of the subclass:", noted(plain, plain.start))
    print("the same, given a target as well:", noted(with_target, with_target.start))
    print("run() called without start():", noted(called, called.run))
    print("start() of Thread itself, given a target:", noted(thread, thread.start))
