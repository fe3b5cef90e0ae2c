"""JOIN-07: one join() on the last child waits for that child only, not for those started before it.

expect: after join() on the last: alive True, True, False
expect: after join() on each: alive False, False, False
expect: exitcodes: 0, 0, 0
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def alive(processes):
    return ", ".join(str(process.is_alive()) for process in processes)


if __name__ == "__main__":
    slow, quick = fork.Event(), fork.Event()
    quick.set()  # only the last child finds its gate open
    processes = []
    for gate in (slow, slow, quick):
        process = fork.Process(target=gate.wait, args=(30,))
        process.start()
        processes.append(process)
    process.join(30)
    print("after join() on the last: alive", alive(processes))
    slow.set()
    for process in processes:
        process.join(30)
    print("after join() on each: alive", alive(processes))
    print("exitcodes:", ", ".join(str(process.exitcode) for process in processes))
