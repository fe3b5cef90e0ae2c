"""JOIN-04: join() blocks the caller until that child has ended, then returns.

expect: child at its gate, join() has returned: False
expect: gate open, join() has returned: True
expect: work done when join() returned: True
expect: child's exitcode then: 0
expect: join() once more gives: None
"""
import multiprocessing
import threading

fork = multiprocessing.get_context("fork")


def work(gate, done):
    gate.wait(30)
    done.set()


def join_and_look(process, done, seen):
    process.join(30)
    seen.append(done.is_set())


if __name__ == "__main__":
    gate, done, seen = fork.Event(), fork.Event(), []
    process = fork.Process(target=work, args=(gate, done))
    process.start()

    # A helper thread calls join(), so that somebody is left to watch the caller being blocked.
    caller = threading.Thread(target=join_and_look, args=(process, done, seen))
    caller.start()
    caller.join(0.1)
    print("child at its gate, join() has returned:", not caller.is_alive())
    gate.set()
    caller.join(30)
    print("gate open, join() has returned:", not caller.is_alive())
    print("work done when join() returned:", seen[0])
    print("child's exitcode then:", process.exitcode)
    print("join() once more gives:", process.join(30))
