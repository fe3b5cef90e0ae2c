"""GIL-10: os.cpu_count() counts the machine's logical CPUs, not those that this process may use.

expect: cpu_count() is the number of CPUs that the system has online: True
expect: restricted to one CPU: the process may use: 1
expect: restricted to one CPU: cpu_count() is as before: True
expect [..3.12]: restricted to one CPU: process_cpu_count(): AttributeError
expect [3.13..]: restricted to one CPU: process_cpu_count(): 1
"""
import os


def usable():
    return os.sched_getaffinity(0)


if __name__ == "__main__":
    counted = os.cpu_count()
    print("cpu_count() is the number of CPUs that the system has online:", counted == os.sysconf("SC_NPROCESSORS_ONLN"))
    os.sched_setaffinity(0, {min(usable())})
    print("restricted to one CPU: the process may use:", len(usable()))
    print("restricted to one CPU: cpu_count() is as before:", os.cpu_count() == counted)
    try:
        print("restricted to one CPU: process_cpu_count():", os.process_cpu_count())
    except AttributeError:
        print("restricted to one CPU: process_cpu_count(): AttributeError")
