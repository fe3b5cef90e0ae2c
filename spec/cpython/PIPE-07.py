"""PIPE-07: recv() with nothing to receive blocks until a message comes; poll() asks without blocking.

expect: nothing sent: poll() gives False
expect: nothing sent: recv() in a child has returned: False
expect: a message sent: recv() returned: pear
"""
import multiprocessing

fork = multiprocessing.get_context("fork")


def receive(receiver, report):
    report.send("calls recv()")
    report.send(receiver.recv())


if __name__ == "__main__":
    receiver, sender = fork.Pipe(duplex=False)
    reports, report = fork.Pipe(duplex=False)
    print("nothing sent: poll() gives", receiver.poll())
    process = fork.Process(target=receive, args=(receiver, report), daemon=True)
    process.start()
    assert reports.poll(30) and reports.recv() == "calls recv()"
    print("nothing sent: recv() in a child has returned:", reports.poll(0.1))
    sender.send("pear")
    print("a message sent: recv() returned:", reports.recv() if reports.poll(30) else "nothing")
    process.join(30)
