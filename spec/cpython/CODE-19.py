"""CODE-19: args=(1,2,3) makes the function print 1 2 3: one parameter for each, in that order.

expect: printed: 1 2 3
expect: parameters: one is 1, two is 2, three is 3
expect: args=(3,2,1) prints: 3 2 1
expect: args=((1,2,3),): TypeError
"""
import contextlib
import io
import threading

parameters = []


def show(one, two, three):
    parameters.append("one is %s, two is %s, three is %s" % (one, two, three))
    print(one, two, three)


def printed(args):
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        thread = threading.Thread(target=show, args=args)
        thread.start()
        thread.join(30)
    return output.getvalue().strip()


if __name__ == "__main__":
    threading.excepthook = lambda failure: print(failure.exc_type.__name__)
    print("printed:", printed((1, 2, 3)))
    print("parameters:", parameters[0])
    print("args=(3,2,1) prints:", printed((3, 2, 1)))
    print("args=((1,2,3),):", printed(((1, 2, 3),)))
