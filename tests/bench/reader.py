#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""How quick the reader is on a pseudo-terminal: time from its start to the whole of its first screen
and to its last byte (the ties of a long article come later than its text), and from a key to the
last byte that it causes.

    tests/bench/reader.py [--size COLSxROWS] [--starts N] build/entente ARTICLE...
"""
import argparse
import fcntl
import os
import pty
import select
import statistics
import struct
import termios
import time

# name, keys (each is timed alone)
SERIES = [("line", "j" * 40), ("sentence", "h" * 30), ("tie", "[" * 12), ("half page", "ud" * 15),
          ("pane", "\t" * 30), ("node", "\t" + "hjlk" * 8), ("zoom", "z" * 10)]


def start(command, cols, rows):
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))
    begun = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        os.setsid()
        fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
        for fd in range(3):
            os.dup2(slave, fd)
        os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8")
        os.execv(command[0], command)
    os.close(slave)
    return pid, master, begun


def drain(master, quiet, patience, until=b""):
    """Reads until nothing came for `quiet` seconds; when the last byte came, how many came, and when
    `until` did."""
    last, count, seen, first = None, 0, b"", None
    wait = patience
    while select.select([master], [], [], wait)[0]:
        try:
            data = os.read(master, 65536)
        except OSError:
            break
        if not data:
            break
        last, count, seen = time.perf_counter(), count + len(data), seen + data
        if first is None and until in seen:
            first = last
        wait = quiet if until in seen else patience
    return last, count, first


def leave(pid, master):
    os.write(master, b"Q")
    drain(master, 0.05, 1)
    os.waitpid(pid, 0)
    os.close(master)


def p95(values):
    return sorted(values)[max(0, int(len(values) * 0.95) - 1)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", default="200x60")
    parser.add_argument("--starts", type=int, default=20)
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    cols, rows = (int(n) for n in options.size.split("x"))
    times, ends = [], []
    for n in range(options.starts):
        pid, master, begun = start(options.command, cols, rows)
        last, count, first = drain(master, 0.3, 30, b"leave")
        times.append((first - begun) * 1000)
        ends.append((last - begun) * 1000)
        if n + 1 < options.starts:
            leave(pid, master)
    print(f"first screen  min {min(times):.1f} ms  median {statistics.median(times):.1f} ms  "
          f"all there {statistics.median(ends):.1f} ms, {count} bytes")
    with open(f"/proc/{pid}/status") as status:
        peak = next(line.split()[1] for line in status if line.startswith("VmHWM"))
    print(f"memory        {int(peak) / 1024:.1f} MB")
    for name, keys in SERIES:
        delays, sizes = [], []
        for key in keys:
            pressed = time.perf_counter()
            os.write(master, key.encode())
            last, count, _ = drain(master, 0.03, 0.2)
            if count:
                delays.append((last - pressed) * 1000)
                sizes.append(count)
        if delays:
            print(f"{name:<13} median {statistics.median(delays):.2f} ms  p95 {p95(delays):.2f} ms  "
                  f"{statistics.median(sizes):.0f} bytes, at most {max(sizes)}")
    leave(pid, master)


if __name__ == "__main__":
    main()
