"""RACE-09: one statement is several instructions of the interpreter, as a rule; some are one; and each is more than one for the CPU.

expect: number = number + 1: LOAD, LOAD, BINARY, STORE
expect: number = other: LOAD, STORE
expect: first, second = second, first: more than 4: True
expect: del number: DELETE
expect: pass: at most 1: True
"""
import dis


def instructions(statement):
    """The first words of the names of its bytecodes, without the program's frame: RESUME, return None."""
    names = [instruction.opname for instruction in dis.get_instructions(compile(statement, "statement", "exec"))]
    if names[-1] == "RETURN_CONST":
        names = names[:-1]
    else:
        names = names[:-2]
    return [name.split("_")[0] for name in names if name != "RESUME"]


if __name__ == "__main__":
    for statement in ("number = number + 1", "number = other"):
        print("%s: %s" % (statement, ", ".join(instructions(statement))))
    swap = "first, second = second, first"
    print("%s: more than 4: %s" % (swap, len(instructions(swap)) > 4))
    print("del number:", ", ".join(instructions("del number")))
    print("pass: at most 1:", len(instructions("pass")) <= 1)
