"""MEM-02: two children that append to the same global list each see the starting value and their own additions only.

expect: first child: start, a1, a2
expect: second child: start, b1, b2
expect: order of the additions: a1, b1, a2, b2
expect: parent: start
"""
import multiprocessing

fork = multiprocessing.get_context("fork")
notes = ["start"]


def append(additions, turn, turn_of_other, sender):
    """Takes turns with the other child, so that the additions of the two are interleaved."""
    for addition in additions:
        turn.acquire(timeout=30)
        notes.append(addition)
        history.put(addition)
        turn_of_other.release()
    sender.send(notes)


if __name__ == "__main__":
    history = fork.SimpleQueue()
    turn_a, turn_b = fork.Semaphore(1), fork.Semaphore(0)
    receiver_a, sender_a = fork.Pipe(duplex=False)
    receiver_b, sender_b = fork.Pipe(duplex=False)
    first = fork.Process(target=append, args=(["a1", "a2"], turn_a, turn_b, sender_a))
    second = fork.Process(target=append, args=(["b1", "b2"], turn_b, turn_a, sender_b))
    for process in (first, second):
        process.start()
    for process in (first, second):
        process.join(30)
    order = []
    while not history.empty():
        order.append(history.get())
    print("first child:", ", ".join(receiver_a.recv()) if receiver_a.poll(0) else "no report")
    print("second child:", ", ".join(receiver_b.recv()) if receiver_b.poll(0) else "no report")
    print("order of the additions:", ", ".join(order))
    print("parent:", ", ".join(notes))
