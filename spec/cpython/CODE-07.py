"""CODE-07: the daemon listing does not run: an assignment behind return is a SyntaxError; mended it makes no daemon, as it only sets an attribute.

expect: assignment behind return: SyntaxError
expect: return of the sum: compiles
expect: mended, setDaemon = True: the thread is a daemon: False, the program waits for it: True
expect: mended, daemon = True: the thread is a daemon: True, the program waits for it: False
"""
import subprocess
import sys

PROGRAM = '''
import os, threading

def count(first, second):
    os.read(0, 1)  # a gate that only the outside opens
    return first + second

thread = threading.Thread(target=count, args=(1, 2))
thread.%s = True
thread.start()
os.write(1, b"%%s\\n" %% str(thread.daemon).encode())
'''


def check(source):
    try:
        compile(source, "listing", "exec")
        return "compiles"
    except SyntaxError:
        return "SyntaxError"


def run(attribute, patience):
    program = subprocess.Popen([sys.executable, "-I", "-c", PROGRAM % attribute],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    daemon = program.stdout.readline().decode().strip()  # its code has ended, the thread stands at its gate
    try:
        program.wait(patience)
        waits = False
    except subprocess.TimeoutExpired:
        waits = True
    program.communicate(timeout=30)  # end of file opens the gate
    return "the thread is a daemon: %s, the program waits for it: %s" % (daemon, waits)


if __name__ == "__main__":
    print("assignment behind return:", check("def count(first, second):\n    return total = first + second\n"))
    print("return of the sum:", check("def count(first, second):\n    return first + second\n"))
    print("mended, setDaemon = True:", run("setDaemon", patience=0.1))
    print("mended, daemon = True:", run("daemon", patience=30))
