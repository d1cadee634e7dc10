"""A service behind a proxy that tells who it was asked by: user id, roles, and whether a token came through.

    service.py PORT
"""

import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Service(BaseHTTPRequestHandler):
    def do_GET(self):
        names = ("X-Auth-User-Id", "X-Auth-Roles", "Authorization")
        told = " ".join(",".join(self.headers.get_all(name) or []) or "-" for name in names).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    def log_message(self, *unused):
        pass


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Service).serve_forever()
