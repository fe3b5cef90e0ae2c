"""CODE-01: five children and a join on the last one: the parent's "end" is after that child's line only, others may come later.

expect: the first four held back: child 4, end, child 0, child 1, child 2, child 3
expect: the last one held back: child 0, child 1, child 2, child 3, child 4, end
expect: nobody held, child 4 before end: True
expect: nobody held, lines in all: 6
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def child(number, gate, next_gate):
    gate.wait(30)
    log.put("child %s" % number)
    next_gate.set()


def run(order, open_before_join, open_after_end):
    """Each child's line opens the gate of the child that follows it in the order given."""
    gates = [fork.Event() for _ in range(5)]
    following = dict(zip(order, order[1:]))
    for number in range(5):
        next_gate = gates[following[number]] if number in following else fork.Event()
        process = fork.Process(target=child, args=(number, gates[number], next_gate))
        processes.append(process)
    for process in processes[-5:]:
        process.start()
    for number in open_before_join:
        gates[number].set()
    process.join(30)  # the last one only
    log.put("end")
    for number in open_after_end:
        gates[number].set()
    for process in processes:
        process.join(30)
    lines = []
    while not log.empty():
        lines.append(log.get())
    return lines


if __name__ == "__main__":
    log, processes = fork.SimpleQueue(), []
    print("the first four held back:", ", ".join(run([0, 1, 2, 3], open_before_join=[4], open_after_end=[0])))
    print("the last one held back:", ", ".join(run([0, 1, 2, 3, 4], open_before_join=[0], open_after_end=[])))
    lines = run([], open_before_join=range(5), open_after_end=[])
    print("nobody held, child 4 before end:", lines.index("child 4") < lines.index("end"))
    print("nobody held, lines in all:", len(lines))
