"""JOIN-14: when start() returns the process exists, with pid and alive; what start() does not wait for is the child's code.

expect: fork: start() returned: pid known True, alive True, target begun False
expect: fork: gate open: target begun True, exitcode 0
expect: spawn: start() returned: pid known True, alive True, target begun False
expect: spawn: gate open: target begun True, exitcode 0
expect: forkserver: start() returned: pid known True, alive True, target begun False
expect: forkserver: gate open: target begun True, exitcode 0
"""
import multiprocessing
import os

gate_after_fork = None


class HoldsItsReceiver:
    """An argument that stops whoever unpickles it at a gate: a spawned child, before it calls the target."""

    def __init__(self, gate):
        self.gate = gate

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.gate.wait(30)


def hold_forked_child():
    if gate_after_fork is not None:
        gate_after_fork.wait(30)


def target(held, begun):
    begun.set()


def trial(method):
    global gate_after_fork
    context = multiprocessing.get_context(method)
    gate, begun = context.Event(), context.Event()
    if method == "fork":  # nothing is pickled there: the child is held inside fork itself
        gate_after_fork = gate
    process = context.Process(target=target, args=(HoldsItsReceiver(gate), begun))
    process.start()
    gate_after_fork = None
    print("%s: start() returned: pid known %s, alive %s, target begun %s"
          % (method, process.pid is not None, process.is_alive(), begun.is_set()))
    gate.set()
    process.join(30)
    print("%s: gate open: target begun %s, exitcode %s" % (method, begun.is_set(), process.exitcode))


if __name__ == "__main__":
    os.register_at_fork(after_in_child=hold_forked_child)
    for method in ("fork", "spawn", "forkserver"):
        trial(method)
