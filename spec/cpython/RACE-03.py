"""RACE-03: balance = balance + n is not one step: the old value is read, the sum computed, and then stored; who comes in between is overwritten.

expect [..3.10]: global balance: LOAD_GLOBAL, LOAD_FAST, BINARY_ADD, STORE_GLOBAL
expect [3.11..3.13]: global balance: LOAD_GLOBAL, LOAD_FAST, BINARY_OP, STORE_GLOBAL
expect [3.14..]: global balance: LOAD_GLOBAL, LOAD_FAST_BORROW, BINARY_OP, STORE_GLOBAL
expect: balance += n is compiled to as many: True
expect: balance is set to 100 before step 1, 2, 3, 4, after 4: 105, 5, 5, 5, 100
"""
import dis
import sys

balance = 0


def deposit(n):
    global balance
    balance = balance + n


def deposit_in_short(n):
    global balance
    balance += n


def steps(function):
    """The bytecodes of its only statement, without the function's frame around them."""
    instructions = list(dis.get_instructions(function))
    names = [instruction.opname for instruction in instructions]
    return instructions[names.index("LOAD_GLOBAL"):names.index("STORE_GLOBAL") + 1]


def deposit_disturbed(disturbed):
    """Deposit 5 on 0, and set the balance to 100 just before the bytecode at that offset."""
    def watch(frame, event, argument):
        global balance
        frame.f_trace_opcodes = True
        if event == "opcode" and frame.f_lasti == disturbed:
            balance = 100
        return watch if frame.f_code is deposit.__code__ else None

    global balance
    balance = 0
    sys._getframe().f_trace_opcodes = True  # 3.12 looks for it when tracing begins
    sys.settrace(watch)
    deposit(5)
    sys.settrace(None)
    return balance


if __name__ == "__main__":
    print("global balance:", ", ".join(step.opname for step in steps(deposit)))
    print("balance += n is compiled to as many:", len(steps(deposit_in_short)) == len(steps(deposit)))
    instructions = list(dis.get_instructions(deposit))
    after = instructions[instructions.index(steps(deposit)[-1]) + 1]
    results = [deposit_disturbed(step.offset) for step in steps(deposit) + [after]]
    print("balance is set to 100 before step 1, 2, 3, 4, after 4:", ", ".join(map(str, results)))
