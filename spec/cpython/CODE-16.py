"""CODE-16: two children grow a global list letter by letter, each its own copy; the parent's stays as it was.

expect: first child: 7 8, 7 8 o, 7 8 o n, 7 8 o n e
expect: second child: 7 8, 7 8 t, 7 8 t w, 7 8 t w o
expect: letters in the order of their adding: o t n w e o
expect: parent: 7 8
"""
import multiprocessing

fork = multiprocessing.get_context("fork")
items = [7, 8]


def snapshot():
    return " ".join(str(item) for item in items)


def grow(word, turn, turn_of_other, letters, sender):
    """One letter at each turn, so that the two children alternate without any luck."""
    steps = [snapshot()]
    for letter in word:
        turn.acquire(timeout=30)
        items.append(letter)
        letters.put(letter)
        turn_of_other.release()
        steps.append(snapshot())
    sender.send(", ".join(steps))


if __name__ == "__main__":
    letters, turn_1, turn_2 = fork.SimpleQueue(), fork.Semaphore(1), fork.Semaphore(0)
    receiver_1, sender_1 = fork.Pipe(duplex=False)
    receiver_2, sender_2 = fork.Pipe(duplex=False)
    processes = [fork.Process(target=grow, args=("one", turn_1, turn_2, letters, sender_1)),
                 fork.Process(target=grow, args=("two", turn_2, turn_1, letters, sender_2))]
    for process in processes:
        process.start()
    for process in processes:
        process.join(30)
    order = []
    while not letters.empty():
        order.append(letters.get())
    print("first child:", receiver_1.recv() if receiver_1.poll(0) else "no report")
    print("second child:", receiver_2.recv() if receiver_2.poll(0) else "no report")
    print("letters in the order of their adding:", " ".join(order))
    print("parent:", snapshot())
