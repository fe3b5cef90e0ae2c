"""JOIN-02: the parent's "starting" lines may all come before a child's first line, but need not; both orders are possible.

expect: children held back: starting, starting, starting, child runs, child runs, child runs
expect: parent held up: starting, child runs, starting, child runs, starting, child runs
expect: nobody held, starting and child lines: 3, 3
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def child(log, gate, has_spoken):
    gate.wait(30)
    log.put("child runs")
    has_spoken.release()


def run(hold_children, hold_parent):
    log, gate, has_spoken = fork.SimpleQueue(), fork.Event(), fork.Semaphore(0)
    if not hold_children:
        gate.set()
    processes = [fork.Process(target=child, args=(log, gate, has_spoken)) for _ in range(3)]
    for process in processes:
        log.put("starting")
        process.start()
        if hold_parent:
            has_spoken.acquire(timeout=30)  # as if the scheduler had left the parent aside
    gate.set()
    for process in processes:
        process.join(30)
    lines = []
    while not log.empty():
        lines.append(log.get())
    return lines


if __name__ == "__main__":
    print("children held back:", ", ".join(run(hold_children=True, hold_parent=False)))
    print("parent held up:", ", ".join(run(hold_children=False, hold_parent=True)))
    lines = run(hold_children=False, hold_parent=False)  # the order is anybody's: count only
    print("nobody held, starting and child lines: %s, %s" % (lines.count("starting"), lines.count("child runs")))
