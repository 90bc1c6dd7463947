"""The program speaks to no network: not when it starts, not on any page, not for any paper."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.exports.registry import DOCUMENTS

ROOT = Path(__file__).parents[2]
#: Every paper in each of its formats.
PAPERS = sum(len(document.formats) for document in DOCUMENTS)
_SESSION = """
import os
import sys
from pathlib import Path

TALK = {"socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo",
        "socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request", "http.client.connect",
        "ftplib.connect", "smtplib.connect", "webbrowser.open", "subprocess.Popen", "os.system"}
sys.addaudithook(lambda name, arguments: name in TALK and heard(name, arguments))

def heard(name, arguments):
    print("HEARD", name, arguments[1:], flush=True)

def look(where):
    # What Qt itself opens no audit hook hears of; the system knows each socket of this process.
    talking = set()
    for kind in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
        table = Path("/proc/self/net", kind)
        lines = table.read_text().splitlines()[1:] if table.exists() else []
        talking.update(line.split()[9] for line in lines)
    for descriptor in Path("/proc/self/fd").iterdir() if talking else ():
        try:
            held = os.readlink(descriptor)
        except OSError:
            continue
        if held.startswith("socket:[") and held[8:-1] in talking:
            print("HEARD a socket", where, flush=True)

folder, how = Path(sys.argv[1]), sys.argv[2]
if how == "careless":
    import socket
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(("127.0.0.1", 9))

from PySide6.QtWidgets import QApplication
from desktop import crash
from desktop.app import Application
from desktop.exports.registry import DOCUMENTS, Options, export
from desktop.navigation import Place
from desktop.pages.meetings_page import MeetingsPage
from desktop.settings import Settings
from models.errors import RecordsError
from models.meetings.meetings import list_meetings
from models.members.listing import list_members
from models.periods import year
from models.sample import UNTIL, write_sample

app = QApplication(sys.argv[:1])
if how == "careless Qt":
    from PySide6.QtNetwork import QHostAddress, QTcpServer
    server = QTcpServer()
    assert server.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost))
if how != "careful":
    look("start")
    print("DONE 0")
    sys.exit()
crash.install(app, folder)
write_sample(folder / "book.sochibo", people=8, years=1)
application = Application(app, Settings(folder / "ini"), folder=folder, backs_up=True)
application.window.show()
application.open(folder / "book.sochibo")
read = application.book.read
meetings = [one for one in read(lambda s: list_meetings(s, year(UNTIL.year))) if one.was_held]
person = read(lambda s: list_members(s, UNTIL))[0].person
look("start")
for place in Place:
    application.window.go(place)
    app.processEvents()
    look(place)
application.window.go(Place.MEETINGS, meetings[0].id)
(page,) = application.window.findChildren(MeetingsPage)
for tab in ("attendance", "content", "minutes", "papers", "score"):
    page.sheet.tabs.choose(tab)
    app.processEvents()
    look(tab)
application.window.go(Place.MEMBERS, person.id)
app.processEvents()
(folder / "papers").mkdir()
for document in DOCUMENTS:
    for one in document.formats:
        # The first of the meetings that has all that the paper needs.
        for meeting in meetings:
            out = folder / "papers" / f"{document.key}.{one.suffix}"
            options = Options(period=year(UNTIL.year), day=UNTIL, meeting_id=meeting.id,
                              person_id=person.id)
            try:
                export(application.book.database, document.key, out=out, options=options)
                break
            except RecordsError as error:
                print("NOT WRITTEN", out.name, meeting.data.title, error.key, flush=True)
look("papers")
application.window.holds_close = None
application.window.close()
app.processEvents()
look("end")
print("DONE", len(list((folder / "papers").iterdir())))
"""


def spoken(folder: Path, how: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _SESSION, str(folder), how],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    lines = done.stdout.splitlines()
    assert lines, done.stderr
    papers = PAPERS if how == "careful" else 0
    assert lines[-1] == f"DONE {papers}", "\n".join([*lines, done.stderr])
    return [line for line in lines if line.startswith("HEARD")]


def test_a_whole_walk_through_the_program_speaks_to_nobody(tmp_path: Path) -> None:
    assert spoken(tmp_path, "careful") == []


def test_one_word_to_the_network_would_be_heard(tmp_path: Path) -> None:
    assert len(spoken(tmp_path, "careless")) == 1


@pytest.mark.skipif(not Path("/proc/self/net/tcp").exists(), reason="needs /proc")
def test_a_socket_of_qt_would_be_seen(tmp_path: Path) -> None:
    assert "HEARD a socket start" in spoken(tmp_path, "careless Qt")


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
