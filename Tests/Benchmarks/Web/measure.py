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


def first_byte(connection, path, cookies):
    """Status, milliseconds until the head of the answer is there, and the octets of the rest."""
    begun = time.perf_counter()
    connection.request("GET", path, headers={"Cookie": "; ".join(f"{n}={v}" for n, v in cookies.items())})
    answer = connection.getresponse()
    taken = (time.perf_counter() - begun) * 1000
    return answer.status, taken, len(answer.read())


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
        "csrf": hidden(page, "csrf"), "form": hidden(page, "form"), "name": "วัด", "scope": "all", "kind": "event"})
    feed = re.search(r"/calendars/[A-Za-z0-9_-]+\.ics", page)
    cookie = "; ".join(f"{n}={v}" for n, v in cookies.items())
    print("| What | Requests a second | p50 | p99 | Faults |")
    print("| --- | ---: | ---: | ---: | ---: |")
    places = [("Bare Hummingbird handler", f"http://127.0.0.1:{BARE}/hello")]
    places += [(name, f"http://127.0.0.1:{PORT}{path}") for name, path in [
        ("Overview", "/dashboard?year=2566"), ("An owner's list", "/tasks"), ("Health", "/health")]]
    places.append(("Calendar feed", f"http://127.0.0.1:{PORT}{feed.group(0)}"))
    for name, url in places:
        print(f"| {name} | {' | '.join(wrk(url, cookie))} |")
    print("\n| One client | First byte p50, ms | p99, ms | Octets |")
    print("| --- | ---: | ---: | ---: |")
    for name, path in [
        ("Overview", "/dashboard?year=2566"), ("An owner's list", "/tasks?year=2566"), ("Projects", "/projects?year=2566"),
        ("Money", "/money?year=2566"), ("Findings", "/findings?year=2566"), ("The log", "/entries"),
        ("A report's state", "/reports/2566/annual"), ("The public page", "/published"),
        ("A calendar", feed.group(0)),
    ]:
        answers = [first_byte(connection, path, cookies) for _ in range(100)]
        assert all(status == 200 for status, _, _ in answers), path
        times, size = sorted(taken for _, taken, _ in answers), answers[0][2]
        print(f"| {name} | {times[50]:.1f} | {times[98]:.1f} | {size:,} |")
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
