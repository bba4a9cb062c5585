"""Writes requests for `bauyr check --lines`, one a line: the same ones for the same seed.

What can be asked is taken from the command itself (`questions`, `catalogue`), so that a change of the law needs none here.
Now and then a line is no request at all, as in real batches: it must get its own error and disturb no other line.
"""

import argparse
import json
import random
import subprocess
import sys
from datetime import date, timedelta


def ask(bauyr, *command):
    return json.loads(subprocess.run([bauyr, *command], check=True, capture_output=True).stdout)


def day(chance, first, last):
    start = date.fromisoformat(first)
    return (start + timedelta(days=chance.randrange((date.fromisoformat(last) - start).days + 1))).isoformat()


def answer(chance, question, on):
    if chance.random() < 0.05:
        return "unknown"
    if question["type"] == "bool":
        return chance.random() < 0.5
    if question["type"] == "date":
        return day(chance, "1950-01-01", on)
    return chance.choice(question["options"])


def answers(chance, questions, of, on):
    return {q["key"]: answer(chance, q, on) for q in questions if q["of"] == of and chance.random() < 0.9}


def request(chance, questions, services):
    service = chance.choice(services)
    on = day(chance, "2022-09-01", "2027-12-31")
    children = 1 + min(int(chance.expovariate(1)), 19)
    return {
        "service": service["id"],
        "channel": chance.choice(service["channels"])["id"],
        "date": on,
        "answers": {
            "applicant": answers(chance, questions, "applicant", on),
            "children": [answers(chance, questions, "child", on) for _ in range(children)],
        },
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("--bauyr", default="bauyr", help="the command")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    questions = ask(options.bauyr, "questions")
    services = ask(options.bauyr, "catalogue")["services"]
    for _ in range(options.count):
        if chance.random() < 0.001:
            line = '{"service": '
        else:
            line = json.dumps(request(chance, questions, services), separators=(",", ":"))
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
