"""PROC-28: the constructor takes group, target, name, args, kwargs, and daemon as well, which is accepted by keyword only.

expect: by position or keyword: group, target, name, args, kwargs
expect: by keyword only: daemon
expect: five by position: accepted
expect: a sixth by position: TypeError
expect: daemon by keyword: accepted
"""
import inspect
import multiprocessing


def attempt(*args, **kwargs):
    try:
        multiprocessing.Process(*args, **kwargs)
        return "accepted"
    except TypeError:
        return "TypeError"


def parameters_of(kind):
    parameters = inspect.signature(multiprocessing.Process).parameters.values()
    return ", ".join(parameter.name for parameter in parameters if parameter.kind == kind)


if __name__ == "__main__":
    print("by position or keyword:", parameters_of(inspect.Parameter.POSITIONAL_OR_KEYWORD))
    print("by keyword only:", parameters_of(inspect.Parameter.KEYWORD_ONLY))
    print("five by position:", attempt(None, print, "courier", (), {}))
    print("a sixth by position:", attempt(None, print, "courier", (), {}, True))
    print("daemon by keyword:", attempt(None, print, "courier", (), {}, daemon=True))
