"""A timestamp authority on this machine, by OpenSSL's ts: timestamp_authority.py FOLDER. It makes its certificates in the
folder, ca.pem and other.pem (of nobody), and writes its port to the file `port` there once it listens."""
import http.server, os, pathlib, signal, subprocess, sys

# Whoever starts it may have blocked the signal that ends it.
signal.pthread_sigmask(signal.SIG_SETMASK, [])
folder = pathlib.Path(sys.argv[1])
folder.mkdir()
os.chdir(folder)

def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)

pathlib.Path("ts.cnf").write_text("""[tsa]
default_tsa = tsa1
[tsa1]
serial = serial
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
""")
pathlib.Path("use").write_text("extendedKeyUsage = critical, timeStamping\n")
for name in ["ca", "other"]:
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.pem",
            "-subj", f"/CN={name}", "-days", "3650")
openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", "tsa.key", "-out", "tsa.csr", "-subj", "/CN=tsa")
openssl("x509", "-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-set_serial", "2", "-out", "tsa.pem",
        "-days", "3650", "-extfile", "use")

class Authority(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        assert self.headers["Content-Type"] == "application/timestamp-query"
        pathlib.Path("query").write_bytes(self.rfile.read(int(self.headers["Content-Length"])))
        openssl("ts", "-reply", "-config", "ts.cnf", "-queryfile", "query", "-signer", "tsa.pem", "-inkey",
                "tsa.key", "-out", "reply")
        reply = pathlib.Path("reply").read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.send_header("Content-Length", str(len(reply)))
        self.end_headers()
        self.wfile.write(reply)

    def log_message(self, *arguments):
        pass

server = http.server.HTTPServer(("127.0.0.1", 0), Authority)
pathlib.Path("draft").write_text(str(server.server_port))
os.rename("draft", "port")
server.serve_forever()
