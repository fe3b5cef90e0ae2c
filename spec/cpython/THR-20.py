"""THR-20: the elements of args become the positional arguments, in order; a tuple is usual, any iterable does.

expect: tuple: first=1, second=2, third=3
expect: list: first=1, second=2, third=3
expect: generator: first=1, second=2, third=3
expect: string 'abc': first=a, second=b, third=c
expect: tuple in another order: first=3, second=2, third=1
expect: one too few: TypeError in the thread
expect: no iterable, args=1: TypeError in the thread
"""
import threading

seen = []


def show(first, second, third):
    seen.append("first=%s, second=%s, third=%s" % (first, second, third))


def call(args):
    thread = threading.Thread(target=show, args=args)
    thread.start()
    thread.join(30)
    return seen.pop()


if __name__ == "__main__":
    threading.excepthook = lambda failure: seen.append("%s in the thread" % failure.exc_type.__name__)
    print("tuple:", call((1, 2, 3)))
    print("list:", call([1, 2, 3]))
    print("generator:", call(number for number in (1, 2, 3)))
    print("string 'abc':", call("abc"))
    print("tuple in another order:", call((3, 2, 1)))
    print("one too few:", call((1, 2)))
    print("no iterable, args=1:", call(1))
