"""JOIN-01: start() does not block: it returns before the child's work is done.

expect: work done when start() returned: False
expect: child alive when start() returned: True
expect: work done after join(): True
expect: run() in the caller's place, work done when it returned: True
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def work(gate, done):
    gate.wait(30)
    done.set()


if __name__ == "__main__":
    gate, done = fork.Event(), fork.Event()
    process = fork.Process(target=work, args=(gate, done))
    process.start()  # had it waited for the work, the gate below would never be opened in time
    print("work done when start() returned:", done.is_set())
    print("child alive when start() returned:", process.is_alive())
    gate.set()
    process.join(30)
    print("work done after join():", done.is_set())

    done.clear()
    fork.Process(target=work, args=(gate, done)).run()  # the contrast: a call that does block
    print("run() in the caller's place, work done when it returned:", done.is_set())
