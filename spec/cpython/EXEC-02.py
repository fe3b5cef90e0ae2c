"""EXEC-02: Executor is meant to be abstract, but an object of it can be made; only its submit raises NotImplementedError.

expect: Executor(): made, of type Executor
expect: Python takes the class for abstract: False
expect: its submit: NotImplementedError
expect: its map: NotImplementedError
expect: its shutdown: None
expect: a subclass that has submit: map gives 1, 4, 9
expect: a class that is really abstract, made: TypeError
"""
import abc
import inspect
from concurrent.futures import Executor, Future


class InTheCaller(Executor):
    """An executor that runs each task at once, where it is submitted."""

    def submit(self, fn, *args, **kwargs):
        future = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class Abstract(abc.ABC):
    @abc.abstractmethod
    def submit(self):
        pass


def square(number):
    return number * number


def attempt(function, *args):
    try:
        return function(*args)
    except (NotImplementedError, TypeError) as error:
        return type(error).__name__


if __name__ == "__main__":
    executor = Executor()
    print("Executor(): made, of type", type(executor).__name__)
    print("Python takes the class for abstract:", inspect.isabstract(Executor))
    print("its submit:", attempt(executor.submit, square, 2))
    print("its map:", attempt(executor.map, square, [2]))
    print("its shutdown:", attempt(executor.shutdown))
    print("a subclass that has submit: map gives", ", ".join(map(str, InTheCaller().map(square, [1, 2, 3]))))
    print("a class that is really abstract, made:", attempt(Abstract))
