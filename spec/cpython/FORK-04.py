"""FORK-04: a parent can fork many children and notes each pid, by which it tells them apart; a child asks with getppid for its parent.

expect: children: 3, with different pids: 3
expect: each child's getppid() is the parent: True, True, True
expect: by the pids noted the parent gets from child 2, 0, 1 the exit status: 2, 0, 1
expect: another process's child cannot be waited for: ChildProcessError
"""
import os


def fork_child(number, reports):
    pid = os.fork()
    if pid == 0:
        os.write(reports, b"%d\n" % os.getppid())
        os._exit(number)
    return pid


if __name__ == "__main__":
    receiver, sender = os.pipe()
    noted = [fork_child(number, sender) for number in range(3)]
    ends = [os.waitpid(noted[number], 0) for number in (2, 0, 1)]
    os.close(sender)
    with open(receiver) as file:
        parents = [int(line) for line in file]
    print("children: %d, with different pids: %d" % (len(noted), len(set(noted))))
    print("each child's getppid() is the parent:", ", ".join(str(parent == os.getpid()) for parent in parents))
    statuses = ", ".join(str(os.WEXITSTATUS(status)) for _, status in ends)
    print("by the pids noted the parent gets from child 2, 0, 1 the exit status:", statuses)
    try:
        os.waitpid(os.getppid(), 0)
    except ChildProcessError as error:
        print("another process's child cannot be waited for:", type(error).__name__)
