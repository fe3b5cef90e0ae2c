"""DAEM-15: daemon=True makes no background daemon of a process: it stays in its parent's session and process group and is ended with its parent.

expect: daemon=True: in its parent's session True, process group True
expect: forked with setsid: in its parent's session False, process group False
expect: after the parent's end, daemon=True: gone
expect: after the parent's end, forked with setsid: still there
"""
import multiprocessing
import os
import signal

fork = multiprocessing.get_context("fork")


def serve(parents_ids, questions, answers):
    session, group = parents_ids
    answers.send("in its parent's session %s, process group %s" % (os.getsid(0) == session, os.getpgrp() == group))
    if questions.poll(30):
        answers.send("still there")


def parent(gate, pythons, systems):
    """Starts one daemon of either kind. Each has a pair of connections: questions to it, answers from it."""
    ids = os.getsid(0), os.getpgrp()
    fork.Process(target=serve, args=(ids,) + pythons, daemon=True).start()
    if os.fork() == 0:
        pythons[1].close()  # lest it keep the other daemon's pipe open
        os.setsid()  # the step that parts a system's daemon from its starter's terminal and signals
        serve(ids, *systems)
        os._exit(0)
    gate.wait(30)


def next_message(answers):
    try:
        return answers.recv() if answers.poll(30) else "silent"
    except EOFError:
        return "gone"


if __name__ == "__main__":
    signal.alarm(60)  # an end to every wait
    gate = fork.Event()
    (py_questions, ask_py), (py_answers, py_answer) = fork.Pipe(duplex=False), fork.Pipe(duplex=False)
    (os_questions, ask_os), (os_answers, os_answer) = fork.Pipe(duplex=False), fork.Pipe(duplex=False)
    process = fork.Process(target=parent, args=(gate, (py_questions, py_answer), (os_questions, os_answer)))
    process.start()
    py_answer.close()
    os_answer.close()
    print("daemon=True:", next_message(py_answers))
    print("forked with setsid:", next_message(os_answers))
    gate.set()
    process.join()  # a timed join would wait for the daemon that is left, too
    ask_py.send("still there?")
    print("after the parent's end, daemon=True:", next_message(py_answers))
    ask_os.send("still there?")
    print("after the parent's end, forked with setsid:", next_message(os_answers))
    next_message(os_answers)  # having answered, it ends as well
