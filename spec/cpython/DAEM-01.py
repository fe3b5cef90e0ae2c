"""DAEM-01: daemon is false by default in the main program, or else what the creating process is; daemon= overrides it.

expect: main program itself: False
expect: made in the main program: default False, daemon=True True
expect: made in a daemon: default True, daemon=False False
expect: made in an ordinary child: default False, daemon=True True
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def flags_of_new_objects(explicit):
    """No process is started here: objects are enough to read the flag."""
    return "default %s, daemon=%s %s" % (fork.Process().daemon, explicit, fork.Process(daemon=explicit).daemon)


def report(explicit, sender):
    sender.send(flags_of_new_objects(explicit))


def flags_in_child(daemon):
    receiver, sender = fork.Pipe(duplex=False)
    process = fork.Process(target=report, args=(not daemon, sender), daemon=daemon)
    process.start()
    answer = receiver.recv() if receiver.poll(30) else "no answer"
    process.join(30)
    return answer


if __name__ == "__main__":
    print("main program itself:", multiprocessing.current_process().daemon)
    print("made in the main program:", flags_of_new_objects(True))
    print("made in a daemon:", flags_in_child(daemon=True))
    print("made in an ordinary child:", flags_in_child(daemon=False))
