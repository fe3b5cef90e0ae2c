"""CODE-14: each of ten children starts a thread that tells its identifier; identifiers are told apart within a process only.

expect: children, each with a pid of its own: 10
expect: threads that told an identifier: 10
expect: the thread's identifier is not that of its process's main thread: 10
expect: main threads of children with the very identifier of the parent's main thread: 10
expect: exitcodes: 0
"""
import multiprocessing
import os
import threading

fork = multiprocessing.get_context("fork")


def tell_identifier(told):
    told.append(threading.get_ident())


def work(reports):
    told = []
    thread = threading.Thread(target=tell_identifier, args=(told,))
    thread.start()
    thread.join(30)
    reports.put((os.getpid(), threading.get_ident(), told))


if __name__ == "__main__":
    reports = fork.SimpleQueue()
    processes = [fork.Process(target=work, args=(reports,)) for _ in range(10)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(30)
    received = []
    while not reports.empty():
        received.append(reports.get())
    print("children, each with a pid of its own:", len({pid for pid, _, _ in received}))
    print("threads that told an identifier:", sum(len(told) for _, _, told in received))
    print("the thread's identifier is not that of its process's main thread:",
          sum(main not in told for _, main, told in received))
    # A forked child is a copy: its main thread lies at the same address, and that is the identifier.
    print("main threads of children with the very identifier of the parent's main thread:",
          sum(main == threading.get_ident() for _, main, _ in received))
    print("exitcodes:", ", ".join({str(process.exitcode) for process in processes}))
