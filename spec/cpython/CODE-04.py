"""CODE-04: the pipe listing sends three, but receives three only by luck, and says so never if its output is buffered; a sentinel makes it certain.

expect: receiver held until terminate(): sends 3, receives 0, lines of the receiver 0
expect: terminate() held until all is received, output buffered: sends 3, receives 3, lines of the receiver 0
expect: terminate() held until all is received, output flushed: sends 3, receives 3, lines of the receiver 3
expect: sentinel instead of terminate(), output buffered: sends 3, receives 3, lines of the receiver 3
"""
import multiprocessing
import os
import tempfile

fork = multiprocessing.get_context("fork")


def send_all(second, texts, report):
    for text in texts:
        second.send(text)
        report.send("sent")


def receive_all(first, gate, path, flush, report):
    """Prints to a file, which is buffered as a pipe is, and not line by line as a terminal."""
    gate.wait(30)
    with open(path, "w") as output:
        while first.poll(30):
            text = first.recv()
            if text is None:
                break
            print(text, "received", file=output, flush=flush)
            report.send("received")


def count(reports, patience):
    """How many of three reports come."""
    return sum(1 for _ in range(3) if reports.poll(patience) and reports.recv())


def run(ending, flush=False):
    first, second = fork.Pipe(duplex=False)
    (sends, sent), (receives, received), gate = fork.Pipe(duplex=False), fork.Pipe(duplex=False), fork.Event()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "output")
        open(path, "w").close()
        sender = fork.Process(target=send_all, args=(second, ["1", "2", "3"], sent))
        receiver = fork.Process(target=receive_all, args=(first, gate, path, flush, received))
        sender.start()
        receiver.start()
        sender.join(30)
        receive_count = 0
        if ending != "receiver held":
            gate.set()
            receive_count = count(receives, 30)
        if ending == "sentinel":
            second.send(None)
        else:
            receiver.terminate()
        receiver.join(30)
        receive_count += count(receives, 0)
        with open(path) as output:
            lines = len(output.readlines())
    return "sends %s, receives %s, lines of the receiver %s" % (count(sends, 0), receive_count, lines)


if __name__ == "__main__":
    print("receiver held until terminate():", run("receiver held"))
    print("terminate() held until all is received, output buffered:", run("terminate() held"))
    print("terminate() held until all is received, output flushed:", run("terminate() held", flush=True))
    print("sentinel instead of terminate(), output buffered:", run("sentinel"))
