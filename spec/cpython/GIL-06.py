"""GIL-06: the GIL does not stay for ever: since 3.12 an interpreter can have its own, since 3.13 CPython can be built without any.

expect: interpreters in two threads answer each other while both compute, sharing a GIL: False
expect [..3.11]: interpreters in two threads answer each other while both compute, isolated: False
expect [3.12..]: interpreters in two threads answer each other while both compute, isolated: True
expect [..3.12]: the build says whether it has a GIL: no
expect [3.13..]: the build says whether it has a GIL: yes
expect: this build and this run have a GIL: True
"""
import importlib
import sys
import sysconfig
import tempfile
import threading

# Counts on when the other has counted; looking for that is computing, nobody lets a GIL go.
PROGRAM = '''
import mmap, sys, time
sys.setswitchinterval(1000)
with open(%r, "r+b") as file:
    counts = mmap.mmap(file.fileno(), 2)
deadline = time.monotonic() + %s
for number in range(1, 11):
    counts[%d] = number
    while counts[%d] < number and time.monotonic() < deadline:
        pass
    if counts[%d] < number:
        break
'''


def interpreters_module():
    """It has no public name before 3.14."""
    for name in ("_interpreters", "_xxsubinterpreters"):
        try:
            return importlib.import_module(name)
        except ImportError:
            pass


def create(interpreters, own_gil):
    if sys.version_info >= (3, 13):
        return interpreters.create("isolated" if own_gil else "legacy")
    if sys.version_info >= (3, 9):
        return interpreters.create(isolated=own_gil)
    return interpreters.create()


def all_answered(own_gil, patience):
    """Whether two threads compute at once, each in an interpreter of its own."""
    interpreters = interpreters_module()
    with tempfile.NamedTemporaryFile() as file:
        file.write(bytes(2))
        file.flush()
        ids = [create(interpreters, own_gil) for _ in range(2)]
        threads = [
            threading.Thread(target=interpreters.run_string, args=(ids[me], PROGRAM % (file.name, patience, me, 1 - me, 1 - me)))
            for me in (0, 1)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(40)
        for identifier in ids:
            interpreters.destroy(identifier)
        file.seek(0)
        return file.read() == bytes((10, 10))


if __name__ == "__main__":
    label = "interpreters in two threads answer each other while both compute,"
    sys.setswitchinterval(1000)
    print(label, "sharing a GIL:", all_answered(False, patience=0.1))
    print(label, "isolated:", all_answered(True, patience=30 if sys.version_info >= (3, 12) else 0.1))
    known = sysconfig.get_config_var("Py_GIL_DISABLED") is not None and hasattr(sys, "_is_gil_enabled")
    print("the build says whether it has a GIL:", "yes" if known else "no")
    enabled = getattr(sys, "_is_gil_enabled", lambda: True)()
    print("this build and this run have a GIL:", enabled and not sysconfig.get_config_var("Py_GIL_DISABLED"))
