"""CODE-20: the multiprocessing skeleton does not run: "..." is no parameter; with that mended, the unguarded start still fails under spawn.

expect: "..." among the parameters: SyntaxError
expect: "..." among the arguments of a call: compiles
expect: mended, unguarded, fork: children's exitcodes 0, 0
expect: mended, unguarded, spawn: children's exitcodes 1, 1
expect: mended, guarded, spawn: children's exitcodes 0, 0
"""
import os
import subprocess
import sys
import tempfile

PROGRAM = '''
import multiprocessing

def first(number, word):
    pass

def second():
    pass

context = multiprocessing.get_context("%s")
if %s:
    children = [context.Process(target=first, args=(1, "x")), context.Process(target=second)]
    for child in children:
        child.start()
    for child in children:
        child.join(30)
    print(", ".join(str(child.exitcode) for child in children))
'''


def check(source):
    try:
        compile(source, "skeleton", "exec")
        return "compiles"
    except SyntaxError:
        return "SyntaxError"


def run(method, condition):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "skeleton.py")
        with open(path, "w") as file:
            file.write(PROGRAM % (method, condition))
        result = subprocess.run([sys.executable, "-I", path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=60)
    return "children's exitcodes " + result.stdout.decode().strip()


if __name__ == "__main__":
    print('"..." among the parameters:', check("def first(number, word, ...):\n    pass\n"))
    print('"..." among the arguments of a call:', check("start(args=(number, word, ...))\n"))
    print("mended, unguarded, fork:", run("fork", "True"))
    print("mended, unguarded, spawn:", run("spawn", "True"))
    print("mended, guarded, spawn:", run("spawn", "__name__ == '__main__'"))
