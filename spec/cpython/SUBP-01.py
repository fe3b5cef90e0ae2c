"""SUBP-01: the child need not be the program itself: an external program, in no way Python, can be one just as well.

expect: sort, given pear apple fig: apple fig pear
expect: sh: is a child of this process: True
expect: sh: its own pid is the object's pid, and not ours: True, True
expect: sh: exit code 3: 3
expect: a program that does not exist: FileNotFoundError
expect: multiprocessing, by contrast, runs a function of ours: PEAR
"""
import multiprocessing
import os
import subprocess

fork = multiprocessing.get_context("fork")


def shout(word, sender):
    sender.send(word.upper())


if __name__ == "__main__":
    result = subprocess.run(["sort"], input=b"pear\napple\nfig\n", stdout=subprocess.PIPE, timeout=30)
    print("sort, given pear apple fig:", " ".join(result.stdout.decode().split()))

    shell = subprocess.Popen(["sh", "-c", "echo $$ $PPID; exit 3"], stdout=subprocess.PIPE)
    output, _ = shell.communicate(timeout=30)
    pid, parent = (int(number) for number in output.split())
    print("sh: is a child of this process:", parent == os.getpid())
    print("sh: its own pid is the object's pid, and not ours: %s, %s" % (pid == shell.pid, pid != os.getpid()))
    print("sh: exit code 3:", shell.returncode)
    try:
        subprocess.Popen(["no-such-program-anywhere"])
        print("a program that does not exist: started")
    except FileNotFoundError:
        print("a program that does not exist: FileNotFoundError")

    receiver, sender = fork.Pipe(duplex=False)
    process = fork.Process(target=shout, args=("pear", sender))
    process.start()
    process.join(30)
    print("multiprocessing, by contrast, runs a function of ours:", receiver.recv() if receiver.poll(0) else "nothing")
