"""PROC-14: the constructor's arguments may be given by position; the habit of keywords is wise because the first position is group, not target.

expect: by keyword: 'x', 'y', name courier
expect: by position: 'x', 'y', name courier
expect: target in the first position: AssertionError: group argument must be None for now
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def report(left, right):
    log.put("%r, %r, name %s" % (left, right, multiprocessing.current_process().name))


def outcome(process):
    process.start()
    process.join(30)
    return "nothing" if log.empty() else log.get()


if __name__ == "__main__":
    log = fork.SimpleQueue()
    print("by keyword:", outcome(fork.Process(target=report, name="courier", args=("x",), kwargs={"right": "y"})))
    print("by position:", outcome(fork.Process(None, report, "courier", ("x",), {"right": "y"})))
    try:
        fork.Process(report, ("x", "y"))
        print("target in the first position: accepted")
    except AssertionError as error:
        print("target in the first position: AssertionError:", error)
