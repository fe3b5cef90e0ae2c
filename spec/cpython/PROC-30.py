"""PROC-30: Process is built on a submodule, multiprocessing.process, where its base class BaseProcess lives.

expect: Process derives from: multiprocessing.process.BaseProcess
expect: start, join, is_alive come from: multiprocessing.process
expect: Process itself adds only the choice of the start method: _start_method
expect: the package of that module: multiprocessing
"""
import multiprocessing
import multiprocessing.process

if __name__ == "__main__":
    Process = multiprocessing.Process
    base = Process.__bases__[0]
    print("Process derives from: %s.%s" % (base.__module__, base.__name__))
    origins = {getattr(Process, method).__module__ for method in ("start", "join", "is_alive")}
    print("start, join, is_alive come from:", ", ".join(origins))
    added = [name for name in ("_start_method", "start", "run", "join", "terminate") if name in vars(Process)]
    print("Process itself adds only the choice of the start method:", ", ".join(added))
    print("the package of that module:", multiprocessing.process.__package__)
