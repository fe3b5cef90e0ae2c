"""CODE-10: with the append outside the loop only the last of ten children is joined, so "all sent" is said while nine still work.

expect: append after the loop: children started 10, in the list 1
expect: append after the loop: ended when "all sent" is said: 1 of 10
expect: append in the loop: children started 10, in the list 10
expect: append in the loop: ended when "all sent" is said: 10 of 10
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def post_letter(gate):
    gate.wait(30)


def run(append_in_loop, slow):
    """Ten mails; if slow, all but the last wait at a gate that opens after everything is said."""
    gate, opened = fork.Event(), fork.Event()
    opened.set()
    started, to_join = [], []
    for number in range(10):
        process = fork.Process(target=post_letter, args=(gate if slow and number < 9 else opened,))
        process.start()
        started.append(process)
        if append_in_loop:
            to_join.append(process)
    if not append_in_loop:
        to_join.append(process)
    for process in to_join:
        process.join(30)
    label = "append in the loop" if append_in_loop else "append after the loop"
    ended = sum(not process.is_alive() for process in started)
    print("%s: children started %s, in the list %s" % (label, len(started), len(to_join)))
    print('%s: ended when "all sent" is said: %s of %s' % (label, ended, len(started)))
    gate.set()
    for process in started:
        process.join(30)


if __name__ == "__main__":
    run(append_in_loop=False, slow=True)
    run(append_in_loop=True, slow=False)  # held back, these would hold back the parent, too
