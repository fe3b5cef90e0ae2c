"""JOIN-06: only a started process can be joined; one whose run() was called cannot.

expect: neither: AssertionError: can only join a started process
expect: run(): AssertionError: can only join a started process
expect: start(): None
expect: run(), then start(): None
expect: runs of the target: 3
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def join(process):
    try:
        return str(process.join(30))
    except AssertionError as error:
        return "AssertionError: %s" % error


if __name__ == "__main__":
    runs = fork.SimpleQueue()
    process = fork.Process(target=runs.put, args=("ran",))
    print("neither:", join(process))
    process.run()
    print("run():", join(process))

    started = fork.Process(target=runs.put, args=("ran",))
    started.start()
    print("start():", join(started))

    process.start()  # run() left no mark on the object: it counts as not started
    print("run(), then start():", join(process))
    count = 0
    while not runs.empty():
        runs.get()
        count += 1
    print("runs of the target:", count)
