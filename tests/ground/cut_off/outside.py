"""A network that leads nowhere and remembers what was sent into it.

Meant for a network namespace of its own, where it becomes the only way out: whatever a program there sends to another
machine, a look-up of a name first of all, arrives here and goes no further. Addresses are those kept for examples
(RFC 5737), so nothing is reached even if the namespace were not one.
"""

import fcntl
import os
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import IPv4Address
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

NAME = "outside"
OURS, NAMESERVER = "192.0.2.2", "192.0.2.53"
TUNSETIFF = 0x400454CA  # <linux/if_tun.h>
TUN, NO_HEADER = 0x0001, 0x1000
LARGEST = 65_535
TCP, UDP = 6, 17
DNS_PORT, DNS_HEADER = 53, 12


@contextmanager
def outside() -> Iterator[list[str]]:
    """What was sent to other machines so far; it grows while the block runs. Raises OSError where it isn't allowed."""
    sent: list[str] = []
    device = os.open("/dev/net/tun", os.O_RDWR)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22x", NAME.encode(), TUN | NO_HEADER))
    Path(f"/proc/sys/net/ipv6/conf/{NAME}/disable_ipv6").write_text("1", "ascii")  # else the kernel greets by itself
    for step in (
        "link set lo up",
        f"link set {NAME} up",
        f"address add {OURS}/24 dev {NAME}",
        f"route add default dev {NAME}",
    ):
        subprocess.run(["ip", *step.split()], check=True)
    Thread(target=_listen, args=(device, sent), daemon=True).start()
    with TemporaryDirectory() as folder, _names_are_asked_outside(Path(folder)):
        yield sent


def told(packet: bytes) -> str:
    """One IPv4 packet in words: where to, and which name is looked up if one is."""
    address, protocol, head = IPv4Address(packet[16:20]), packet[9], 4 * (packet[0] & 0x0F)
    if protocol not in {TCP, UDP}:
        return f"protocol {protocol} to {address}"
    port = int.from_bytes(packet[head + 2 : head + 4])
    if port == DNS_PORT and protocol == UDP:
        return f"look-up of {_name(packet[head + 8 + DNS_HEADER :])}"
    return f"{'tcp' if protocol == TCP else 'udp'} to {address}:{port}"


def _listen(device: int, sent: list[str]) -> None:
    while True:
        sent.append(told(os.read(device, LARGEST)))


def _name(question: bytes) -> str:
    labels = []
    while question and question[0]:
        labels.append(question[1 : 1 + question[0]].decode("ascii", "replace"))
        question = question[1 + question[0] :]
    return ".".join(labels)


@contextmanager
def _names_are_asked_outside(folder: Path) -> Iterator[None]:
    (folder / "resolv.conf").write_text(f"nameserver {NAMESERVER}\noptions timeout:1 attempts:1\n", "ascii")
    subprocess.run(["mount", "--bind", folder / "resolv.conf", "/etc/resolv.conf"], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "/etc/resolv.conf"], check=True)


if __name__ == "__main__":
    with outside() as heard:
        subprocess.run(sys.argv[1:] or ["true"], check=False)
    sys.stdout.write("\n".join(heard))
