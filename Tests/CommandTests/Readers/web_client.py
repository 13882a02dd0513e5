"""Asks a server as many clients do; prints what came of it as JSON.

web_client.py load PORT COOKIE FORM SECONDS READERS WRITERS   readers and writers at once
web_client.py slow PORT CLIENTS SECONDS                       clients that begin and do not go on
web_client.py besiege PORT CLIENTS                            half send a body that never ends, half read nothing;
                                                              from four addresses, while somebody else asks
web_client.py upload PORT COOKIE FORM OCTETS                  one upload of that size, as far as it is taken
"""
import asyncio
import json
import re
import sys
import time
import urllib.parse

READ = ["/dashboard", "/tasks", "/published", "/entries", "/projects"]


async def answer(reader):
    """Status, headers and body of one answer."""
    head = await reader.readuntil(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    status = int(lines[0].split(" ")[1])
    headers = {}
    for line in lines[1:]:
        if ":" in line:
            name, value = line.split(":", 1)
            headers[name.strip().lower()] = value.strip()
    if headers.get("transfer-encoding") == "chunked":
        body = b""
        while True:
            size = int((await reader.readline()).strip(), 16)
            body += await reader.readexactly(size)
            await reader.readline()
            if size == 0:
                break
    else:
        body = await reader.readexactly(int(headers.get("content-length", "0")))
    return status, headers, body


class Client:
    def __init__(self, port, cookie):
        self.port, self.cookie, self.reader, self.writer = port, cookie, None, None

    async def ask(self, method, path, body=b"", kind=None):
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port, limit=1 << 22)
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nCookie: {self.cookie}\r\n"
        if method == "POST":
            head += f"Origin: http://127.0.0.1:{self.port}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
        self.writer.write(head.encode() + b"\r\n" + body)
        await self.writer.drain()
        status, headers, content = await answer(self.reader)
        if headers.get("connection") == "close":
            self.close()
        return status, headers, content

    def close(self):
        if self.writer is not None:
            self.writer.close()
            self.writer = None


def hidden(page):
    """The hidden and prefilled fields of the form of a page."""
    form = page.split("<main", 1)[-1]
    form = form[form.index("<form"):]
    form = form[: form.index("</form>")]
    fields = {}
    for tag in re.findall(r"<input[^>]*>", form):
        name = re.search(r'name="([^"]*)"', tag)
        value = re.search(r'value="([^"]*)"', tag)
        kind = re.search(r'type="([^"]*)"', tag)
        if name and not (kind and kind.group(1) in ("file", "checkbox", "radio")):
            fields[name.group(1)] = value.group(1) if value else ""
    return fields


def packed(fields):
    boundary = "----sucharit"
    parts = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    ]
    return f"multipart/form-data; boundary={boundary}", ("".join(parts) + f"--{boundary}--\r\n").encode()


async def load(port, cookie, form, seconds, readers, writers):
    end = time.monotonic() + seconds
    times, faults, acknowledged = [], [], []

    async def read(number):
        client, step = Client(port, cookie), number
        while time.monotonic() < end:
            begun = time.monotonic()
            path = READ[step % len(READ)]
            try:
                status, _, _ = await client.ask("GET", path)
                if status != 200:
                    faults.append(f"GET {path}: {status}")
                times.append(time.monotonic() - begun)
            except Exception as fault:
                faults.append(f"GET {path}: {fault!r}")
                client.close()
                await asyncio.sleep(0.1)
            step += 1
        client.close()

    async def write(number):
        client, count = Client(port, cookie), 0
        while time.monotonic() < end:
            text = f"writer {number} entry {count}"
            try:
                status, _, page = await client.ask("GET", form)
                if status != 200:
                    faults.append(f"form: {status}")
                    continue
                fields = hidden(page.decode())
                fields["text"] = text
                kind, body = packed(fields)
                status, _, page = await client.ask("POST", form, body, kind)
                if status in (302, 303):
                    acknowledged.append(text)
                else:
                    faults.append(f"POST: {status}")
            except Exception as fault:
                faults.append(f"POST: {fault!r}")
                client.close()
                await asyncio.sleep(0.1)
            count += 1
        client.close()

    await asyncio.gather(*[read(n) for n in range(readers)], *[write(n) for n in range(writers)])
    times.sort()
    at = lambda share: times[min(len(times) - 1, int(len(times) * share))] if times else None
    return {
        "reads": len(times), "acknowledged": acknowledged, "faults": faults[:20], "faultCount": len(faults),
        "p50": at(0.5), "p99": at(0.99),
    }


async def slow(port, clients, seconds):
    """Half of them send no whole head, half a form that never ends; a client in between is answered."""
    open_ones = []
    for number in range(clients):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        if number % 2:
            writer.write(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        else:
            writer.write(b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nname=")
        await writer.drain()
        open_ones.append((reader, writer))
    begun = time.monotonic()
    status, _, _ = await Client(port, "").ask("GET", "/health")
    waited = time.monotonic() - begun

    async def closed(reader):
        while await reader.read(1 << 16):
            pass

    done, waiting = await asyncio.wait(
        [asyncio.ensure_future(closed(reader)) for reader, _ in open_ones], timeout=seconds)
    for task in waiting:
        task.cancel()
    for _, writer in open_ones:
        writer.close()
    return {"status": status, "waited": waited, "closed": len(done), "open": len(waiting)}


async def besiege(port, clients):
    """Holds as many connections as the server lets it have, and asks from another address meanwhile."""
    held, refused = [], 0
    for number in range(clients):
        try:
            reader, writer = await asyncio.open_connection(
                "127.0.0.1", port, limit=1, local_addr=(f"127.0.0.{2 + number % 4}", 0))
            if number % 2:
                # Many answers, none of which is read.
                writer.transport.pause_reading()
                writer.write(b"GET /published HTTP/1.1\r\nHost: x\r\n\r\n" * 60)
            else:
                writer.write(b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded"
                             b"\r\nContent-Length: 1000\r\n\r\nname=")
            held.append(writer)
        except OSError:
            refused += 1
    statuses, waits = [], []
    for path in ["/health", "/published", "/sign-in"] * 5:
        begun = time.monotonic()
        try:
            status, _, _ = await asyncio.wait_for(Client(port, "").ask("GET", path), 60)
        except Exception as fault:
            status = repr(fault)
        statuses.append(str(status))
        waits.append(time.monotonic() - begun)
    for writer in held:
        writer.transport.abort()
    return {"held": len(held), "refused": refused, "statuses": statuses, "longest": max(waits)}


async def upload(port, cookie, form, octets):
    client = Client(port, cookie)
    status, _, page = await client.ask("GET", form)
    fields = hidden(page.decode())
    fields["text"] = "ไฟล์ใหญ่"
    kind, body = packed(fields)
    boundary = "----sucharit"
    start = body[: -len(f"--{boundary}--\r\n")] + (
        f'--{boundary}\r\nContent-Disposition: form-data; name="evidence"; filename="big.pdf"\r\n'
        "Content-Type: application/pdf\r\n\r\n").encode()
    finish = f"\r\n--{boundary}--\r\n".encode()
    total = len(start) + octets + len(finish)
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 22)
    writer.write((
        f"POST {form} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookie}\r\n"
        f"Origin: http://127.0.0.1:{port}\r\nContent-Type: {kind}\r\nContent-Length: {total}\r\n\r\n").encode() + start)
    sent = 0
    chunk = b"%PDF-1.4" + b"x" * 65528
    answered = asyncio.ensure_future(answer(reader))
    try:
        while sent < octets and not answered.done():
            writer.write(chunk[: octets - sent])
            await asyncio.wait_for(writer.drain(), 10)
            sent += min(len(chunk), octets - sent)
        if not answered.done():
            writer.write(finish)
            await writer.drain()
    except Exception:
        pass
    try:
        status, _, _ = await asyncio.wait_for(answered, 20)
    except Exception as fault:
        return {"status": 0, "sent": sent, "fault": repr(fault)}
    return {"status": status, "sent": sent}


def main():
    command, port, rest = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    if command == "load":
        work = load(port, rest[0], rest[1], float(rest[2]), int(rest[3]), int(rest[4]))
    elif command == "besiege":
        work = besiege(port, int(rest[0]))
    elif command == "slow":
        work = slow(port, int(rest[0]), float(rest[1]))
    else:
        work = upload(port, rest[0], rest[1], int(rest[2]))
    print(json.dumps(asyncio.run(work)))


main()
