"""FORK-02: fork returns 0 in the child and the child's pid in the parent.

expect: in the child it returned: 0
expect: in the parent it returned the child's pid: True
expect: which is the pid that wait() reports: True
"""
import os

if __name__ == "__main__":
    receiver, sender = os.pipe()
    returned = os.fork()
    if returned == 0:
        os.write(sender, b"%d %d" % (returned, os.getpid()))
        os._exit(0)
    waited, _ = os.wait()
    in_child, childs_pid = map(int, os.read(receiver, 100).split())
    print("in the child it returned:", in_child)
    print("in the parent it returned the child's pid:", returned == childs_pid)
    print("which is the pid that wait() reports:", returned == waited)
