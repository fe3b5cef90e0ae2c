"""CODE-11: nothing in the counter listing makes it end at 3000: its pause waits for no thread, and counts can be lost (RACE-05 says when).

expect: one thread after the other, which the listing leaves to luck: 3000
expect: one thread held up as long as the pause: 1000 after the pause, 3000 after join
expect: a step in which the other thread counts: 1000 after join
"""
import threading
import time

number = 0


def count(steps, hurdle):
    global number
    hurdle()
    for _ in range(steps):
        number += 1


def count_with_a_long_step(steps, hurdle):
    global number
    number = number + hurdle()  # the old number is read before the call
    for _ in range(steps - 1):
        number += 1


def threads(first_target, first_hurdle, second_hurdle):
    global number
    number = 0
    return (threading.Thread(target=first_target, args=(1000, first_hurdle)),
            threading.Thread(target=count, args=(2000, second_hurdle)))


def one_after_the_other():
    first, second = threads(count, lambda: 1, lambda: first.join(30))
    first.start()
    second.start()
    second.join(30)
    return number


def held_up():
    gate = threading.Event()
    first, second = threads(count, lambda: 1, lambda: gate.wait(30))
    first.start()
    second.start()
    first.join(30)
    time.sleep(0.01)  # the listing's pause is longer and waits for as little
    after_pause = number
    gate.set()
    second.join(30)
    return "%d after the pause, %d after join" % (after_pause, number)


def long_step():
    reached, counted = threading.Event(), threading.Event()

    def one_after_the_others_count():
        reached.set()
        counted.wait(30)
        return 1

    first, second = threads(count_with_a_long_step, one_after_the_others_count, lambda: reached.wait(30))
    first.start()
    second.start()
    second.join(30)
    counted.set()
    first.join(30)
    return number


if __name__ == "__main__":
    print("one thread after the other, which the listing leaves to luck:", one_after_the_other())
    print("one thread held up as long as the pause:", held_up())
    print("a step in which the other thread counts: %d after join" % long_step())
