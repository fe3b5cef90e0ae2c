"""CORO-01: a generator is a coroutine: it runs when the program says so, in the driver's own thread, and no system schedules it.

expect: made: nothing has run
expect: driven b a b a a b: b1 a1 b2 a2 a3 b3
expect: driven a a a b b b: a1 a2 a3 b1 b2 b3
expect: a thousand that live at once ran in: 1 thread
expect: ten threads ran in: 11 threads, the main one among them
expect: value sent in: got x
expect: error thrown in: caught KeyError
expect: driving one that runs: ValueError generator already executing
expect: driving one that has ended: StopIteration
expect: closed: finally has run
"""
import threading


def parts(name, notes):
    for part in (1, 2, 3):
        notes.append("%s%d" % (name, part))
        yield


def drive(order):
    notes = []
    coroutines = {name: parts(name, notes) for name in "ab"}
    before = " ".join(notes) or "nothing has run"
    for name in order:
        next(coroutines[name])
    return before, " ".join(notes)


def where():
    yield threading.get_ident()


def listener(log):
    try:
        while True:
            try:
                log.append("got %s" % (yield))
            except KeyError:
                log.append("caught KeyError")
    finally:
        log.append("finally has run")


def drives_itself():
    try:
        next(self_driven)
    except ValueError as error:
        yield "%s %s" % (type(error).__name__, error)


if __name__ == "__main__":
    print("made:", drive("")[0])
    for order in ("babaab", "aaabbb"):
        print("driven %s: %s" % (" ".join(order), drive(order)[1]))

    thousand = [where() for _ in range(1000)]
    print("a thousand that live at once ran in: %d thread" % len({next(one) for one in thousand}))
    idents, all_alive = [threading.get_ident()], threading.Barrier(10)
    # An ident may be given again when its thread has ended, so all are kept until the last has begun.
    threads = [threading.Thread(target=lambda: (all_alive.wait(30), idents.append(threading.get_ident()), all_alive.wait(30)))
               for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    print("ten threads ran in: %d threads, the main one among them" % len(set(idents)))

    log = []
    coroutine = listener(log)
    next(coroutine)
    coroutine.send("x")
    print("value sent in:", log[-1])
    coroutine.throw(KeyError())
    print("error thrown in:", log[-1])
    self_driven = drives_itself()
    print("driving one that runs:", next(self_driven))
    try:
        next(self_driven)
    except StopIteration as error:
        print("driving one that has ended:", type(error).__name__)
    coroutine.close()
    print("closed:", log[-1])
