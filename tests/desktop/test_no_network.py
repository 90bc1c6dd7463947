"""The program speaks to no network: not when it starts, not on any page, not for any paper."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
_SESSION = """
import sys
from pathlib import Path

TALK = {"socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo",
        "socket.gethostbyname", "urllib.Request", "http.client.connect", "ftplib.connect",
        "smtplib.connect", "webbrowser.open", "subprocess.Popen", "os.system"}
sys.addaudithook(lambda name, arguments: name in TALK and heard(name, arguments))

def heard(name, arguments):
    print("HEARD", name, arguments[1:], flush=True)

folder = Path(sys.argv[1])
if sys.argv[2] == "careless":
    import socket
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(("127.0.0.1", 9))

from PySide6.QtWidgets import QApplication
from desktop import crash
from desktop.app import Application
from desktop.exports.registry import DOCUMENTS, Options, export
from desktop.navigation import Place
from desktop.settings import Settings
from models.errors import RecordsError
from models.periods import year
from models.sample import UNTIL, write_sample

app = QApplication(sys.argv[:1])
crash.install(app, folder)
write_sample(folder / "book.sochibo", people=8, years=1)
application = Application(app, Settings(folder / "ini"), folder=folder, backs_up=True)
application.window.show()
application.open(folder / "book.sochibo")
for place in Place:
    application.window.go(place)
    app.processEvents()
for document in DOCUMENTS:
    for one in document.formats:
        try:
            out = folder / f"{document.key}.{one.suffix}"
            options = Options(period=year(UNTIL.year), day=UNTIL)
            export(application.book.database, document.key, out=out, options=options)
        except (RecordsError, ValueError, AssertionError, LookupError):
            pass
application.window.holds_close = None
application.window.close()
print("DONE", len(list(folder.glob("*.xlsx"))))
"""


def spoken(folder: Path, how: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _SESSION, str(folder), how],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    lines = done.stdout.splitlines()
    assert any(line.startswith("DONE") and line != "DONE 0" for line in lines), done.stderr
    return [line for line in lines if line.startswith("HEARD")]


def test_a_whole_walk_through_the_program_speaks_to_nobody(tmp_path: Path) -> None:
    assert spoken(tmp_path, "careful") == []


def test_one_word_to_the_network_would_be_heard(tmp_path: Path) -> None:
    assert len(spoken(tmp_path, "careless")) == 1


def test_qt_is_asked_for_the_local_bell_alone() -> None:
    """Python hears nothing of what Qt itself would connect to, so its classes are looked for."""
    networks = re.compile(
        r"QtNetwork|QtWebEngine|QtWebSockets|QNetworkAccessManager|QTcpSocket|QUdpSocket|QSslSocket"
        r"|\b(?:urllib\.request|http\.client|requests|httpx|aiohttp|ftplib|smtplib)\b"
    )
    found = {
        (file.relative_to(ROOT).as_posix(), line.strip())
        for top in ("desktop", "models", "resources")
        for file in (ROOT / top).rglob("*.py")
        for line in file.read_text(encoding="utf-8").splitlines()
        if networks.search(line)
    }
    assert found == {
        ("desktop/doorbell.py", "from PySide6.QtNetwork import QLocalServer, QLocalSocket")
    }
