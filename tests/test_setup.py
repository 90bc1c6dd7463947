"""What `make` finds on a fresh machine: the set-up script and the locked dependencies."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCKS = [ROOT / "requirements.lock", ROOT / "tests/requirements.lock"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def pins(lock: Path) -> dict[str, str]:
    """Read the version that `lock` gives each package."""
    text = lock.read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^\s;]+)", text, re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS, ids=["running", "testing"])
def test_every_locked_package_has_hashes_and_no_lock_names_a_place(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", text)
    assert len(entries) == len(pins(lock))
    assert all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in text
    assert not re.search(r"(^|\s)/", text, re.MULTILINE)
    assert "--index" not in text
    assert "--find-links" not in text


def test_the_locks_satisfy_the_project_and_agree() -> None:
    running, testing = map(pins, LOCKS)
    assert running.items() <= testing.items()
    needed = [(line, running) for line in PROJECT["dependencies"]]
    needed += [(line, testing) for line in PROJECT["optional-dependencies"]["dev"]]
    for line, locked in needed:
        requirement = Requirement(line)
        assert requirement.specifier.contains(locked[canonicalize_name(requirement.name)]), line


class Machine:
    """A pretended machine: its own commands, an empty checkout, and a note of what was run."""

    def __init__(self, folder: Path) -> None:
        self.bin = folder / "bin"
        self.checkout = folder / "checkout"
        self.notes = folder / "notes"
        self.notes.touch()
        (self.checkout / ".ci").mkdir(parents=True)
        shutil.copy(ROOT / ".ci/setup.sh", self.checkout / ".ci")
        (self.checkout / "tests").mkdir()
        for lock in LOCKS:
            shutil.copy(lock, self.checkout / lock.relative_to(ROOT))
        self.bin.mkdir()
        for tool in ("sh", "cat", "cmp", "cp", "dirname", "env", "mkdir", "rm", "touch"):
            (self.bin / tool).symlink_to(str(shutil.which(tool)))
        self.command("id", "echo 0")
        self.command("apt-get", 'echo "apt-get $*" >> "$NOTES"; touch "$NOTES.installed"')

    def command(self, name: str, script: str, folder: Path | None = None) -> None:
        path = (folder or self.bin) / name
        path.write_text(f"#!{shutil.which('sh')}\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def add_python(self, *, missing: str = "") -> None:
        """Give it a Python that lacks the libraries of the packages `missing`."""
        self.command(
            "python3",
            f"""
case "$*" in
    *ctypes*) cat > /dev/null; [ -e "$NOTES.installed" ] || printf '{missing}' ;;
    *'venv --clear'*) mkdir -p .venv/bin; cp "$0" .venv/bin/python; echo venv >> "$NOTES" ;;
    *'pip install'*) echo "pip ${{*##*-r }}" >> "$NOTES" ;;
esac""",
        )

    def set_up(self, lock: str = "requirements.lock") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self.bin / "sh"), ".ci/setup.sh", lock],
            cwd=self.checkout,
            env={"PATH": str(self.bin), "NOTES": str(self.notes)},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def done(self) -> list[str]:
        """List what was run since the last asking."""
        lines = self.notes.read_text(encoding="utf-8").splitlines()
        self.notes.write_text("", encoding="utf-8")
        return lines


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    if os.name == "nt":
        pytest.skip("Windows sets up with the two lines of the README")
    return Machine(tmp_path)


def test_a_fresh_machine_gets_packages_environment_and_dependencies(machine: Machine) -> None:
    machine.add_python(missing=r"libgl1\nlibegl1\n")
    assert machine.set_up().returncode == 0
    update, install, *rest = machine.done()
    assert update.endswith("update")
    assert install.endswith("install --no-install-recommends libgl1 libegl1")
    assert rest == ["venv", "pip requirements.lock"]


def test_what_is_there_is_not_installed_again(machine: Machine) -> None:
    machine.add_python()
    machine.set_up("tests/requirements.lock")
    assert machine.done() == ["venv", "pip tests/requirements.lock"]
    machine.set_up("tests/requirements.lock")
    machine.set_up("requirements.lock")
    assert machine.done() == []


def test_a_changed_lock_is_installed_once(machine: Machine) -> None:
    machine.add_python()
    machine.set_up()
    machine.done()
    with (machine.checkout / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")
    machine.set_up()
    assert machine.done() == ["pip requirements.lock"]
    machine.set_up()
    assert machine.done() == []


def test_without_rights_the_missing_packages_are_named(machine: Machine) -> None:
    machine.add_python(missing=r"libgl1\nlibegl1\n")
    machine.command("id", "echo 1000")
    machine.command("sudo", "exit 1")
    run = machine.set_up()
    assert run.returncode == 1
    vietnamese, english = run.stderr.splitlines()
    assert vietnamese.startswith("Máy thiếu các gói hệ thống")
    assert english.startswith("System packages are missing")
    assert vietnamese.endswith(": libgl1 libegl1")
    assert english.endswith(": libgl1 libegl1")
    assert machine.done() == []


def test_without_a_new_enough_python_one_is_asked_for(machine: Machine) -> None:
    machine.command("python3", "exit 1")
    run = machine.set_up()
    assert run.returncode == 1
    assert "Python 3.11" in run.stderr
    assert len(run.stderr.splitlines()) == 2
    assert machine.done() == []
