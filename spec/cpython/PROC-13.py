"""PROC-13: kwargs are passed to the target by name, whatever their order; a wrong name fails in the child, not at start().

expect: kwargs {b: 2, a: 1}: a=1, b=2, c=30
expect: args (5,) and kwargs {c: 3}: a=5, b=20, c=3
expect: exitcodes: 0, 0
expect: unknown name: start() accepts it, exitcode 1
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def report(a=10, b=20, c=30):
    log.put("a=%s, b=%s, c=%s" % (a, b, c))


def run_child(*args, **kwargs):
    process = fork.Process(target=report, args=args, kwargs=kwargs)
    process.start()
    process.join(30)
    return process.exitcode


if __name__ == "__main__":
    log = fork.SimpleQueue()
    exitcodes = [run_child(b=2, a=1), run_child(5, c=3)]
    reports = ["nothing" if log.empty() else log.get() for _ in exitcodes]
    print("kwargs {b: 2, a: 1}:", reports[0])
    print("args (5,) and kwargs {c: 3}:", reports[1])
    print("exitcodes: %s, %s" % tuple(exitcodes))
    print("unknown name: start() accepts it, exitcode", run_child(wrong=1))
