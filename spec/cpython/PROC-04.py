"""PROC-04: a class of one's own may override run(), but need not: a target does as well, and an overridden run() beats the target.

expect: target, run() inherited: target ran
expect: no target, run() overridden: own run() ran
expect: target, run() overridden: own run() ran
expect: no target, run() inherited: nothing ran
expect: exitcodes: 0, 0, 0, 0
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


class Inherits(fork.Process):
    pass


class Overrides(fork.Process):
    def run(self):
        log.put("own run() ran")


def target():
    log.put("target ran")


def outcome(process):
    process.start()
    process.join(30)
    exitcodes.append(process.exitcode)
    return "nothing ran" if log.empty() else log.get()


if __name__ == "__main__":
    log = fork.SimpleQueue()
    exitcodes = []
    print("target, run() inherited:", outcome(Inherits(target=target)))
    print("no target, run() overridden:", outcome(Overrides()))
    print("target, run() overridden:", outcome(Overrides(target=target)))
    print("no target, run() inherited:", outcome(Inherits()))
    print("exitcodes:", ", ".join(str(code) for code in exitcodes))
