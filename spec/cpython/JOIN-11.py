"""JOIN-11: a thread's join() blocks until that thread has ended, whatever the other threads do.

expect: after join() on the last: alive True, True, False
expect: threads of the program then: 3
expect: after join() on each: alive False, False, False
expect: threads of the program then: 1
"""
import threading


def alive(threads):
    return ", ".join(str(thread.is_alive()) for thread in threads)


if __name__ == "__main__":
    slow, quick = threading.Event(), threading.Event()
    quick.set()  # only the last thread finds its gate open
    threads = []
    for gate in (slow, slow, quick):
        thread = threading.Thread(target=gate.wait, args=(30,))
        thread.start()
        threads.append(thread)
    thread.join(30)
    print("after join() on the last: alive", alive(threads))
    print("threads of the program then:", threading.active_count())
    slow.set()
    for thread in threads:
        thread.join(30)
    print("after join() on each: alive", alive(threads))
    print("threads of the program then:", threading.active_count())
