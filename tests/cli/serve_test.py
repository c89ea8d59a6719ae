#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`standpoint serve` as a stranger on the machine or in the browser meets it: what it answers, and what it refuses."""
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.path.abspath(os.environ["STANDPOINT_PROGRAM"])
HELPER = pathlib.Path(PROGRAM).parent / "libexec" / "standpoint" / "preview"
TIME_LIMIT_SECONDS = 30
# What may open a way to other machines, or wait for them; socketpair(), send() and recv() serve our own children.
NETWORK_FUNCTIONS = {"socket", "connect", "bind", "listen", "accept", "accept4", "getaddrinfo", "gethostbyname",
                     "gethostbyname_r", "sendto", "recvfrom", "res_query", "SSL_new"}


def wait_until(condition, why):
    end = time.monotonic() + TIME_LIMIT_SECONDS
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"{why} did not come about")
        time.sleep(0.01)


def children(pid):
    return [int(word) for word in pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def runs(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


class Preview(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="standpoint-serve-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        shutil.copytree(ROOT / "data" / "health-data-hub", cls.folder / "dossier")
        (cls.folder / "text.md").write_text("# A text\n\n{{count claims}} claims\n", encoding="utf-8")
        cls.process, cls.address = cls.start("relations", "text.md", "-d", "dossier")
        cls.addClassCleanup(cls.end, cls.process)
        match = re.fullmatch(r"http://(127\.0\.0\.1):(\d+)/([0-9a-f]{32})/\n", cls.address)
        assert match, cls.address
        cls.port, cls.token = int(match[2]), match[3]
        cls.helper = children(cls.process.pid)[0]

    @classmethod
    def start(cls, *words):
        process = subprocess.Popen([PROGRAM, "serve", *words], cwd=cls.folder, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8")
        return process, process.stdout.readline()

    @staticmethod
    def end(process):
        if process.poll() is None:
            process.kill()
        process.wait()
        process.stdout.close()

    def send(self, request, *, port=None):
        """The bytes of the answer to these bytes."""
        with socket.create_connection(("127.0.0.1", port or self.port), timeout=TIME_LIMIT_SECONDS) as connection:
            try:
                connection.sendall(request)
                answer = b""
                while part := connection.recv(65536):
                    answer += part
            except ConnectionResetError:
                pass
            return answer

    def ask(self, path, method="GET", **fields):
        """(status, fields, body) of a request with these fields; Host is ours unless given."""
        fields = {"Host": f"127.0.0.1:{self.port}", **{name.replace("_", "-"): value for name, value in fields.items()}}
        lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in fields.items() if value is not None)]
        head, _, body = self.send(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")).partition(b"\r\n\r\n")
        status, *rest = head.decode("latin-1").split("\r\n")
        return int(status.split()[1]), {name.lower(): value for name, value in (line.split(": ", 1) for line in rest)}, body

    def status(self, path, method="GET", **fields):
        return self.ask(path, method, **fields)[0]

    def test_each_page_is_there_with_its_policy_and_nothing_lets_others_in(self):
        for path in ("", "show/report", "page/report", "page/relations", "page/text-md", "state/text-md"):
            with self.subTest(path=path):
                status, fields, body = self.ask(f"/{self.token}/{path}")
                self.assertEqual(status, 200)
                self.assertTrue(body)
                self.assertEqual(fields["x-content-type-options"], "nosniff")
                self.assertEqual(fields["referrer-policy"], "no-referrer")
                self.assertEqual(fields["cache-control"], "no-store")
                self.assertIn("default-src 'none'", fields["content-security-policy"])
                self.assertIn("frame-ancestors" if "state" not in path else "none", fields["content-security-policy"])
                self.assertFalse([name for name in fields if name.startswith("access-control")])
                if path != "page/relations" and path != "page/text-md":  # embed's pages have styles of their own
                    self.assertNotIn("unsafe", fields["content-security-policy"])

    def test_pages_are_what_the_commands_write(self):
        for path, words in (("page/report", ["report", "--named", "-d", "dossier"]),
                            ("page/text-md", ["embed", "text.md", "-d", "dossier", "-o", "-", "--to", "html"])):
            done = subprocess.run([PROGRAM, *words], cwd=self.folder, capture_output=True, check=True)
            self.assertEqual(self.ask(f"/{self.token}/{path}")[2], done.stdout)
        self.assertIn(b"<svg", self.ask(f"/{self.token}/page/relations")[2])

    def test_a_head_request_has_no_body(self):
        status, fields, body = self.ask(f"/{self.token}/page/report", "HEAD")
        self.assertEqual((status, body), (200, b""))
        self.assertGreater(int(fields["content-length"]), 100000)

    def test_other_methods_are_refused(self):
        for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"):
            self.assertEqual(self.status(f"/{self.token}/", method), 405 if method != "CONNECT" else self.status(
                f"/{self.token}/", "CONNECT"))
        self.assertEqual(self.status(f"/{self.token}/", "POST", Content_Length="3"), 405)
        self.assertNotEqual(self.status(f"/{self.token}/", "CONNECT"), 200)

    def test_another_host_or_site_is_refused(self):
        for host in ("evil.example", f"evil.example:{self.port}", f"localhost:{self.port}", "127.0.0.1", "", None):
            self.assertIn(self.status(f"/{self.token}/", Host=host), (400, 403), host)
        for origin in ("http://evil.example", "null", f"http://localhost:{self.port}"):
            self.assertEqual(self.status(f"/{self.token}/", Origin=origin), 403)
        for site in ("cross-site", "same-site"):
            self.assertEqual(self.status(f"/{self.token}/", Sec_Fetch_Site=site), 403)
        self.assertEqual(self.status(f"/{self.token}/", Sec_Fetch_Site="none"), 200)
        self.assertEqual(self.status(f"/{self.token}/", Origin=f"http://127.0.0.1:{self.port}"), 200)
        twice = f"GET /{self.token}/ HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nHost: evil.example\r\n\r\n"
        self.assertIn(b" 403 ", self.send(twice.encode()).split(b"\r\n")[0])

    def test_without_the_token_nothing_is_there(self):
        wrong = ("0" if self.token[0] != "0" else "1") + self.token[1:]
        for path in ("/", "/favicon.ico", f"/{wrong}/", f"/{self.token[:-1]}/", f"/{self.token}", f"/{self.token.upper()}x/"):
            status, _, body = self.ask(path)
            self.assertEqual((status, body), (404, b"404\n"), path)

    def test_no_path_leads_to_a_file(self):
        for path in ("../dossier/dossier.yaml", "%2e%2e/dossier/dossier.yaml", "page/%2e%2e/state/report", "page/../state/report",
                     "/etc/passwd", "page//report", "page/report?x", "page/report%00", "dossier/dossier.yaml", "text.md"):
            self.assertEqual(self.status(f"/{self.token}/{path}"), 404, path)

    def test_a_head_longer_than_8_kib_is_refused(self):
        def request(size):
            return f"GET /{self.token}/ HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nX: {'a' * size}\r\n\r\n".encode()

        self.assertTrue(self.send(request(7000)).startswith(b"HTTP/1.1 200 "))
        self.assertTrue(self.send(request(65536)).startswith(b"HTTP/1.1 431 "))
        many = f"GET /{self.token}/ HTTP/1.1\r\n" + "X: y\r\n" * 10000 + "\r\n"
        self.assertTrue(self.send(many.encode()).startswith(b"HTTP/1.1 431 "))

    def test_garbage_is_answered_by_no_page(self):
        for request in (b"\r\n\r\n", b"GET\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\0" * 100 + b"\r\n\r\n",
                        f"GET  /{self.token}/  HTTP/1.1\r\n\r\n".encode()):
            self.assertNotIn(b"200 OK", self.send(request), request)
        self.assertEqual(self.status(f"/{self.token}/"), 200)

    def test_a_client_that_dawdles_is_left_after_five_seconds_whatever_it_sends(self):
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=TIME_LIMIT_SECONDS)
        begin = time.monotonic()
        with connection:
            connection.settimeout(0.5)
            connection.sendall(b"GET / HTTP/1.1\r\n")
            try:
                while time.monotonic() - begin < 20:
                    try:
                        if connection.recv(1) == b"":
                            break
                    except socket.timeout:
                        connection.sendall(b"X: y\r\n")
            except OSError:
                pass
        self.assertLess(time.monotonic() - begin, 9)

    def test_many_connections_that_say_nothing_do_not_keep_it_from_answering(self):
        idle = [socket.create_connection(("127.0.0.1", self.port), timeout=TIME_LIMIT_SECONDS) for _ in range(40)]
        try:
            self.assertLessEqual(len(list(pathlib.Path(f"/proc/{self.helper}/fd").iterdir())), 24)
            self.assertEqual(self.status(f"/{self.token}/"), 200)
        finally:
            for connection in idle:
                connection.close()

    def test_the_port_is_open_at_the_loopback_address_alone(self):
        local = {line.split()[1] for line in pathlib.Path("/proc/net/tcp").read_text().splitlines()[1:] if line.split()[3] == "0A"}
        port = f"{self.port:04X}"
        self.assertEqual([address for address in local if address.endswith(":" + port)], [f"0100007F:{port}"])
        six = pathlib.Path("/proc/net/tcp6")
        lines = six.read_text().splitlines()[1:] if six.exists() else []
        self.assertEqual([line for line in lines if line.split()[3] == "0A" and line.split()[1].endswith(":" + port)], [])
        for address in ("127.0.0.2", *self.addresses_of_this_machine()):
            with self.assertRaises(OSError):
                socket.create_connection((address, self.port), timeout=5).close()

    @staticmethod
    def addresses_of_this_machine():
        try:
            return {found[4][0] for found in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)} - {"127.0.0.1"}
        except OSError:
            return set()

    def test_what_serves_can_do_nothing_else(self):
        status = pathlib.Path(f"/proc/{self.helper}/status").read_text()
        self.assertIn("NoNewPrivs:\t1", status)
        if not os.environ.get("STANDPOINT_BUILD", "").endswith("asan"):
            self.assertIn("Seccomp:\t2", status)

    def test_the_main_program_has_no_way_to_the_network(self):
        if shutil.which("nm") is None:
            self.skipTest("[SKIPPED] nm is not installed")

        def imported(program):
            lines = subprocess.run(["nm", "-D", "--undefined-only", program], capture_output=True, encoding="utf-8", check=True).stdout
            return {line.split()[-1].split("@")[0] for line in lines.splitlines()} & NETWORK_FUNCTIONS

        for program in (PROGRAM, HELPER.with_name("layout"), HELPER.with_name("raster")):
            self.assertEqual(imported(program), set(), program)
        linked = subprocess.run(["ldd", PROGRAM], capture_output=True, encoding="utf-8").stdout
        self.assertNotRegex(linked, r"libssl|libcpp-httplib|libcurl")

    def test_what_draws_asks_nothing_of_the_network(self):
        if shutil.which("strace") is None:
            self.skipTest("[SKIPPED] strace is not installed")
        trace = self.folder / "trace"
        for words in (["report", "--named"], ["render", "relations", "--format", "png"]):
            subprocess.run(["strace", "-f", "-e", "trace=%network", "-o", trace, PROGRAM, *words, "-d", "data/health-data-hub"], cwd=ROOT,
                           check=True, capture_output=True)
            calls = re.findall(r"^\d+ +(\w+)\((.*)", trace.read_text(encoding="utf-8", errors="replace"), re.MULTILINE)
            self.assertTrue(calls)
            self.assertLessEqual({name for name, _ in calls}, {"socketpair", "sendto", "recvfrom", "shutdown"})
            self.assertFalse([words for name, words in calls if name == "socketpair" and not words.startswith("AF_UNIX")])

    def test_changes_errors_and_their_end_are_told(self):
        file = self.folder / "dossier" / "entities.yaml"
        text = file.read_text(encoding="utf-8")

        def state():
            return json.loads(self.ask(f"/{self.token}/state/report")[2])

        before = state()
        self.assertEqual(before["problems"], "")
        try:
            file.write_text(text + "claims: [<b>\n", encoding="utf-8")
            wait_until(lambda: state()["problems"], "the error")
            self.assertIn("dossier/entities.yaml:", state()["problems"])
            self.assertEqual(state()["page"], before["page"])
        finally:
            file.write_text(text.replace("name: Anticor", "name: Anticor Two", 1), encoding="utf-8")
        wait_until(lambda: not state()["problems"], "the end of the error")
        self.assertNotEqual(state()["page"], before["page"])
        file.write_text(text, encoding="utf-8")
        wait_until(lambda: state()["page"] == before["page"], "the page as it was")


class Ends(unittest.TestCase):
    folder = ROOT

    def start(self, *words):
        process, address = Preview.start.__func__(type(self), "relations", "-d", "data/health-data-hub", *words)
        self.addCleanup(Preview.end, process)
        return process, address, children(process.pid)[0]

    def test_it_ends_on_both_signals_and_the_helper_with_it(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            process, _, helper = self.start()
            process.send_signal(number)
            self.assertEqual(process.wait(TIME_LIMIT_SECONDS), 128 + number)
            self.assertFalse(runs(helper))

    def test_the_helper_ends_when_the_program_is_killed(self):
        process, _, helper = self.start()
        process.kill()
        process.wait()
        wait_until(lambda: not runs(helper), "the end of the helper")

    def test_it_ends_when_the_helper_does(self):
        process, _, helper = self.start()
        os.kill(helper, signal.SIGKILL)
        self.assertEqual(process.wait(TIME_LIMIT_SECONDS), 1)

    def test_addresses_differ_each_time_and_a_port_can_be_asked_for(self):
        _, first, _ = self.start()
        process, second, _ = self.start()
        self.assertNotEqual(first.split("/")[3], second.split("/")[3])
        port = re.search(r":(\d+)/", second)[1]
        process.terminate()
        process.wait()
        _, third, _ = self.start("--port", port)
        self.assertIn(f":{port}/", third)
        done = subprocess.run([PROGRAM, "serve", "-d", "data/health-data-hub", "--port", port], cwd=ROOT, capture_output=True,
                              encoding="utf-8", timeout=TIME_LIMIT_SECONDS)
        self.assertEqual(done.returncode, 1)
        self.assertIn("is taken", done.stderr)

    def test_what_cannot_be_shown_is_refused(self):
        for words, why in ((["nowhere.md"], "there is no file 'nowhere.md'"), (["-d", "nowhere"], "there is no dossier 'nowhere'")):
            done = subprocess.run([PROGRAM, "serve", *words], cwd=ROOT, capture_output=True, encoding="utf-8",
                                  timeout=TIME_LIMIT_SECONDS)
            self.assertEqual(done.returncode, 2)
            self.assertIn(why, done.stderr)


if __name__ == "__main__":
    unittest.main()
