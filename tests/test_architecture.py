"""The house holds its rules: who imports whom, who knows Qt, how large a piece may be."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("desktop", "models", "resources")

ONE_DIRECTION = "desktop stands on the records, the records on the resources"
LAYERS = "pages stand on services, services on exports; every module names its layer"
PAGES_APART = "pages never import pages"
RECORDS_LIBRARIES = "SQLAlchemy, its driver and Alembic only in models"
DOCUMENT_LIBRARIES = "document libraries only in the exports"
NO_QT = "no Qt in models, resources, exports and commands"

# The imports that must not pass: where, what, and the rule that stops it.
INTRUDERS = [
    ("models/intruder.py", "from desktop import exports", ONE_DIRECTION),
    ("resources/intruder.py", "import models.errors", ONE_DIRECTION),
    ("desktop/exports/intruder.py", "from desktop import pages", LAYERS),
    ("desktop/widgets/intruder.py", "import desktop.dialogs", LAYERS),
    ("desktop/intruder.py", "", LAYERS),
    ("desktop/pages/intruder.py", "import desktop.pages.neighbour", PAGES_APART),
    ("desktop/pages/intruder.py", "import sqlalchemy", RECORDS_LIBRARIES),
    ("desktop/exports/intruder.py", "from alembic import command", RECORDS_LIBRARIES),
    ("resources/intruder.py", "import sqlcipher3.dbapi2", RECORDS_LIBRARIES),
    ("desktop/pages/intruder.py", "from openpyxl import Workbook", DOCUMENT_LIBRARIES),
    ("desktop/pages/intruder.py", "import pypdfium2", DOCUMENT_LIBRARIES),
    ("models/intruder.py", "import reportlab.platypus", DOCUMENT_LIBRARIES),
    ("models/intruder.py", "from PySide6 import QtCore", NO_QT),
    ("desktop/exports/intruder.py", "import PySide6.QtGui", NO_QT),
]


@pytest.fixture(scope="module")
def copied_house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the code and the contracts that a test may spoil."""
    copy = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", copy)
    for source in code_files():
        target = copy / source.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
    (copy / "desktop/pages/neighbour.py").touch()
    return copy


def code_files() -> list[Path]:
    """List the program's own Python files."""
    inside = (path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    return sorted([ROOT / "main.py", *inside])


def lint_imports(house: Path) -> tuple[dict[str, str], str]:
    """Check the contracts of `house`: the verdict of each by name, and all that was said."""
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command as check; check()",
            "--no-logo",
            "--no-cache",
        ],
        cwd=house,
        env=os.environ | {"COLUMNS": "200", "NO_COLOR": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    said = run.stdout + run.stderr
    return dict(re.findall(r"^(.+) (KEPT|BROKEN)\b", said, re.MULTILINE)), said


def test_every_contract_is_kept() -> None:
    verdicts, said = lint_imports(ROOT)
    rules = {rule for _, _, rule in INTRUDERS}
    assert verdicts == dict.fromkeys(rules, "KEPT"), said


@pytest.mark.parametrize(("place", "line", "rule"), INTRUDERS)
def test_a_forbidden_import_breaks_its_contract(
    copied_house: Path, place: str, line: str, rule: str
) -> None:
    intruder = copied_house / place
    intruder.write_text(f"{line}\n", encoding="utf-8")
    try:
        verdicts, said = lint_imports(copied_house)
    finally:
        intruder.unlink()
    broken = {name for name, verdict in verdicts.items() if verdict == "BROKEN"}
    assert broken == {rule}, said


def test_the_command_line_stands_on_desktop_alone() -> None:
    # import-linter takes packages only, so main.py is read here.
    tree = ast.parse((ROOT / "main.py").read_text(encoding="utf-8"))
    imported = {name.partition(".")[0] for name in imported_names(tree)}
    assert imported - sys.stdlib_module_names == {"desktop"}


def imported_names(tree: ast.Module) -> Iterator[str]:
    """Name what `tree` imports, also inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("package", ["resources", "models", "desktop.exports", "desktop.commands"])
def test_loads_without_qt(package: str) -> None:
    # Alembic alone runs env.py, and only while it moves a book to the next schema.
    script = f"""
import importlib, pkgutil, sys
package = importlib.import_module({package!r})
for module in pkgutil.walk_packages(getattr(package, "__path__", []), package.__name__ + "."):
    if module.name != "models.migrations.env":
        importlib.import_module(module.name)
print(*sorted({{name.partition(".")[0] for name in sys.modules}}))
"""
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    loaded = set(run.stdout.split())
    assert package.partition(".")[0] in loaded
    assert not loaded & {"PySide6", "shiboken6", "qtawesome", "qtpy"}


def test_desktop_itself_holds_only_its_docstring() -> None:
    tree = ast.parse((ROOT / "desktop/__init__.py").read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    assert len(tree.body) == 1


def test_no_piece_outgrows_its_measure() -> None:
    # A schema step is a list of tables as they once were, never read for its flow or changed.
    steps = ROOT / "models/migrations/versions"
    offenders = [
        f"{path.relative_to(ROOT)}:{piece}"
        for path in code_files()
        if path.parent != steps
        for piece in oversized_pieces(path.read_text(encoding="utf-8"))
    ]
    assert not offenders, "\n".join(offenders)


def oversized_pieces(source: str) -> list[str]:
    """List the file itself, the functions and the classes of `source` that are too large."""
    found = []
    lines = len(source.splitlines())
    if lines > 300:
        found.append(f"1 file of {lines} lines")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > 40:
                found.append(f"{node.lineno} {node.name} of {lines} lines")
        elif isinstance(node, ast.ClassDef):
            methods = sum(isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef) for n in node.body)
            if methods > 15:
                found.append(f"{node.lineno} {node.name} with {methods} methods")
    return found


def test_the_measure_is_exact() -> None:
    def function(lines: int) -> str:
        return "def f():\n" + "    pass\n" * (lines - 1)

    def class_of(methods: int) -> str:
        return "class C:\n" + "    def m(self): pass\n" * methods

    assert oversized_pieces("\n" * 300) == []
    assert oversized_pieces("\n" * 301) == ["1 file of 301 lines"]
    assert oversized_pieces(function(40) + class_of(15)) == []
    assert oversized_pieces(function(41)) == ["1 f of 41 lines"]
    assert oversized_pieces(class_of(16)) == ["1 C with 16 methods"]
