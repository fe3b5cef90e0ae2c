"""CODE-05: args=('mike') passes no tuple but a string, letter by letter: four arguments; the comma makes the tuple.

expect: ('mike') is a: str
expect: args=('mike'): TypeError in the thread, 4 were given, start() raised nothing
expect: args=('m'): hello m, start() raised nothing
expect: args=('mike',): hello mike, start() raised nothing
"""
import re
import threading

seen = []


def greet(name):
    seen.append("hello " + name)


def remember(failure):
    given = re.search(r"\d were given", str(failure.exc_value))
    seen.append("%s in the thread, %s" % (failure.exc_type.__name__, given.group()))


def call(args):
    thread = threading.Thread(target=greet, args=args)
    try:
        thread.start()
        raised = "nothing"
    except TypeError:
        raised = "TypeError"
    thread.join(30)
    return "%s, start() raised %s" % (seen.pop(), raised)


if __name__ == "__main__":
    threading.excepthook = remember
    print("('mike') is a:", type(("mike")).__name__)
    print("args=('mike'):", call(("mike")))
    print("args=('m'):", call(("m")))
    print("args=('mike',):", call(("mike",)))
