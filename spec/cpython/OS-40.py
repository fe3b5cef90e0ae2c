"""OS-40: a program can be one line of execution, from the first statement to the last; only a second thread makes two of it.

expect: three statements: executed lines: 1, 2, 3; threads at the operating system: 1
expect: the same with a thread: executed lines: 1, 2, 3; threads at the operating system: 2
"""
import os
import sys
import threading

STRAIGHT = compile('''number = 2
square = number * number
threads_seen = len(os.listdir("/proc/self/task"))
''', "straight", "exec")


def run():
    """Run the three statements, noting each line that is executed."""
    executed, variables = [], {"os": os}

    def watch(frame, event, argument):
        if event == "line" and frame.f_code is STRAIGHT:
            executed.append(str(frame.f_lineno))
        return watch if frame.f_code is STRAIGHT else None

    sys.settrace(watch)
    exec(STRAIGHT, variables)
    sys.settrace(None)
    return "executed lines: %s; threads at the operating system: %d" % (", ".join(executed), variables["threads_seen"])


if __name__ == "__main__":
    print("three statements:", run())
    may_end = threading.Event()
    second = threading.Thread(target=may_end.wait, args=(30,))
    second.start()
    print("the same with a thread:", run())
    may_end.set()
    second.join(30)
