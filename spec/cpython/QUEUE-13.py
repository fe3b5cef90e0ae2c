"""QUEUE-13: the parameter that controls blocking is called block; blocked is a TypeError.

expect: parameters of put: obj, block, timeout
expect: parameters of get: block, timeout
expect: put(item, blocked=False): TypeError
expect: get(blocked=False): TypeError
expect: empty queue, get(block=False): Empty
expect: full queue, put(item, block=False): Full
"""
import inspect
import multiprocessing
from queue import Empty, Full

fork = multiprocessing.get_context("fork")


def parameters(method):
    return ", ".join(inspect.signature(method).parameters)


def attempt(method, *args, **kwargs):
    try:
        return method(*args, **kwargs)
    except (TypeError, Empty, Full) as error:
        return type(error).__name__


if __name__ == "__main__":
    queue = fork.Queue(1)
    print("parameters of put:", parameters(queue.put))
    print("parameters of get:", parameters(queue.get))
    print("put(item, blocked=False):", attempt(queue.put, "item", blocked=False))
    print("get(blocked=False):", attempt(queue.get, blocked=False))
    print("empty queue, get(block=False):", attempt(queue.get, block=False))
    queue.put("item")
    print("full queue, put(item, block=False):", attempt(queue.put, "item", block=False))
