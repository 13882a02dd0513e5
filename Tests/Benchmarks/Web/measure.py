"""Measures a server that was just started, and a bare one beside it; prints a table."""
import http.client
import re
import subprocess
import sys
import time
import urllib.parse

PORT, BARE, OUTPUT = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
PASSWORD = "กบน้อยกระโดดลงบึงตอนเช้า"


def ask(connection, method, path, cookies, fields=None):
    headers = {"Cookie": "; ".join(f"{n}={v}" for n, v in cookies.items()), "Origin": f"http://127.0.0.1:{PORT}"}
    body = None
    if fields is not None:
        body = urllib.parse.urlencode(fields)
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    text = answer.read().decode("utf-8", "replace")
    for name, value in answer.getheaders():
        if name.lower() == "set-cookie":
            key, _, rest = value.partition("=")
            cookies[key] = rest.split(";")[0]
    return answer.status, text


def hidden(page, name):
    found = re.search(f'name="{name}" value="([^"]*)"', page)
    return found.group(1) if found else ""


def wrk(url, cookie):
    run = subprocess.run(
        ["wrk", "-t1", "-c16", "-d5s", "--latency", "-H", f"Cookie: {cookie}", url], capture_output=True, text=True,
        check=True).stdout
    at = lambda share: re.search(rf"{share}%\s+([\d.]+\w+)", run).group(1)
    faults = re.search(r"Non-2xx or 3xx responses: (\d+)", run)
    return re.search(r"Requests/sec:\s+([\d.]+)", run).group(1), at(50), at(99), faults.group(1) if faults else "0"


def main():
    for _ in range(100):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", PORT)
            if ask(connection, "GET", "/ready", {})[0] == 200:
                break
        except OSError:
            pass
        time.sleep(0.1)
    link = open(OUTPUT).read().split()[0]
    path = link[link.index("/invitations"):]
    cookies = {}
    _, page = ask(connection, "GET", path, cookies)
    status, _ = ask(connection, "POST", path, cookies, {
        "csrf": hidden(page, "csrf"), "display-name": "ผู้วัด", "name": "coordinator", "password": PASSWORD, "position": ""})
    assert status == 303, status
    _, page = ask(connection, "GET", "/calendar-links", cookies)
    _, page = ask(connection, "POST", "/calendar-links", cookies, {
        "csrf": hidden(page, "csrf"), "form": hidden(page, "form"), "name": "วัด", "scope": "", "kind": "event"})
    feed = re.search(r"/calendars/[A-Za-z0-9_-]+\.ics", page)
    cookie = "; ".join(f"{n}={v}" for n, v in cookies.items())
    print("| What | Requests a second | p50 | p99 | Faults |")
    print("| --- | ---: | ---: | ---: | ---: |")
    places = [("Bare Hummingbird handler", f"http://127.0.0.1:{BARE}/hello")]
    places += [(name, f"http://127.0.0.1:{PORT}{path}") for name, path in [
        ("Overview", "/dashboard?year=2566"), ("An owner's list", "/tasks"), ("Health", "/health")]]
    if feed:
        places.append(("Calendar feed", f"http://127.0.0.1:{PORT}{feed.group(0)}"))
    for name, url in places:
        print(f"| {name} | {' | '.join(wrk(url, cookie))} |")
    first = []
    for _ in range(50):
        begun = time.perf_counter()
        ask(connection, "GET", "/dashboard?year=2566", cookies)
        first.append((time.perf_counter() - begun) * 1000)
    first.sort()
    print(f"\nOne client, overview: p50 {first[25]:.1f} ms, p99 {first[-1]:.1f} ms")
    times = []
    form = "/projects/ethics-code/note"
    for number in range(200):
        _, page = ask(connection, "GET", form, cookies)
        fields = {"csrf": hidden(page, "csrf"), "form": hidden(page, "form"), "text": f"วัด {number}", "day": "1/2/2566"}
        begun = time.perf_counter()
        status, _ = ask(connection, "POST", form, cookies, fields)
        times.append((time.perf_counter() - begun) * 1000)
        assert status == 303, status
    times.sort()
    print(f"One client, a durable log write: p50 {times[100]:.1f} ms, p99 {times[197]:.1f} ms, {1000 / (sum(times) / 200):.0f} a second")


main()
