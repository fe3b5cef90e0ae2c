"""CODE-13: a child that prints after a pause is waited for by a parent that joins it.

expect: during the pause: child alive True, lines: none
expect: after join(): child alive False, lines: courier sets out
expect: exitcode: 0
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def work(name, pause_is_over):
    pause_is_over.wait(30)  # a gate instead of a sleep: the pause is as long as the parent wants
    lines.put("%s sets out" % name)


def read_lines():
    found = []
    while not lines.empty():
        found.append(lines.get())
    return ", ".join(found) or "none"


if __name__ == "__main__":
    lines, pause_is_over = fork.SimpleQueue(), fork.Event()
    process = fork.Process(target=work, args=("courier", pause_is_over))
    process.start()
    process.join(0.05)
    print("during the pause: child alive %s, lines: %s" % (process.is_alive(), read_lines()))
    pause_is_over.set()
    process.join(30)
    print("after join(): child alive %s, lines: %s" % (process.is_alive(), read_lines()))
    print("exitcode:", process.exitcode)
