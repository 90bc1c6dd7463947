"""Renew docs/images from the program's own tour; run by `make pictures`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

DOCS = Path(__file__).resolve().parent
#: The tour's folder as the pictures show it: relative, so that no picture names a real one.
TOUR = "SoChiBo"
SCREENS = "pictures/1366x768"
#: Each picture of the documentation and where the tour leaves it.
PICTURES = {
    "first-start": f"{SCREENS}/first-start.png",
    "overview": f"{SCREENS}/overview.png",
    "members": f"{SCREENS}/members.png",
    "import": f"{SCREENS}/dialog-import.png",
    "import-question": f"{SCREENS}/dialog-import-question.png",
    "import-columns": f"{SCREENS}/dialog-import-columns.png",
    "import-attendance": f"{SCREENS}/dialog-import-attendance.png",
    "import-attendance-people": f"{SCREENS}/dialog-import-attendance-people.png",
    "import-attendance-signs": f"{SCREENS}/dialog-import-attendance-signs.png",
    "paste": f"{SCREENS}/dialog-paste.png",
    "consolidation": f"{SCREENS}/dialog-consolidation.png",
    "consolidation-checks": f"{SCREENS}/dialog-consolidation-checks.png",
    "person": f"{SCREENS}/dialog-person-edit.png",
    "person-life": f"{SCREENS}/person-life.png",
    "person-meetings": f"{SCREENS}/person-meetings.png",
    "move-in": f"{SCREENS}/dialog-move-in.png",
    "move-admitted": f"{SCREENS}/dialog-move-admitted.png",
    "step": f"{SCREENS}/dialog-step.png",
    "lists": f"{SCREENS}/dialog-lists.png",
    "meeting": f"{SCREENS}/dialog-meeting.png",
    "sign-in": f"{SCREENS}/dialog-sign-in.png",
    "attendance": f"{SCREENS}/attendance.png",
    "minutes": f"{SCREENS}/minutes.png",
    "score": f"{SCREENS}/score.png",
    "papers": f"{SCREENS}/papers.png",
    "scan": f"{SCREENS}/scan.png",
    "study": f"{SCREENS}/dialog-study.png",
    "study-sheet": f"{SCREENS}/dialog-study-sheet.png",
    "study-people": f"{SCREENS}/study-people.png",
    "calendar": f"{SCREENS}/calendar.png",
    "anniversaries": f"{SCREENS}/dialog-anniversaries.png",
    "campaigns": f"{SCREENS}/campaigns.png",
    "coverage": f"{SCREENS}/coverage.png",
    "coverage-evidence": f"{SCREENS}/coverage-evidence.png",
    "coverage-leaders": f"{SCREENS}/coverage-leaders.png",
    "owed": f"{SCREENS}/owed.png",
    "make-ups": f"{SCREENS}/make-ups.png",
    "make-up": f"{SCREENS}/dialog-make-up.png",
    "cover-rule": f"{SCREENS}/dialog-cover-rule.png",
    "campaign-edit": f"{SCREENS}/dialog-campaign-edit.png",
    "campaign-publicity": f"{SCREENS}/campaign-publicity.png",
    "campaign-inspections": f"{SCREENS}/campaign-inspections.png",
    "publicity": f"{SCREENS}/dialog-publicity.png",
    "campaign-new": f"{SCREENS}/dialog-campaign.png",
    "report": f"{SCREENS}/reports.png",
    "print": f"{SCREENS}/dialog-print.png",
    "sign": f"{SCREENS}/dialog-sign.png",
    "sign-token": f"{SCREENS}/dialog-sign-token.png",
    "issue": f"{SCREENS}/dialog-issue.png",
    "issued-report": f"{SCREENS}/issued-report.png",
    "issued-register": f"{SCREENS}/issued-register.png",
    "issued": f"{SCREENS}/dialog-issued.png",
    "trouble": f"{SCREENS}/trouble.png",
    "backups": f"{SCREENS}/dialog-backups.png",
    "backup-inside": f"{SCREENS}/dialog-backup-inside.png",
    "key": f"{SCREENS}/key.png",
    "recovery-code": f"{SCREENS}/dialog-recovery-code.png",
    "handover": f"{SCREENS}/dialog-handover.png",
    "handover-people": f"{SCREENS}/dialog-handover-people.png",
    "handover-options": f"{SCREENS}/dialog-handover-options.png",
    "paper-handover": "papers/handover.pdf.png",
    "lock": f"{SCREENS}/dialog-lock.png",
    "trash": f"{SCREENS}/dialog-trash.png",
    "log": f"{SCREENS}/dialog-log.png",
    "history": f"{SCREENS}/dialog-history.png",
    "paper-attendance-log": "papers/attendance-log.xlsx.png",
    "paper-meetings-log": "papers/meetings-log.xlsx.png",
    "paper-period-workbook": "papers/period-workbook.xlsx.png",
    "paper-study-log": "papers/study-log.xlsx.png",
    "paper-dissemination-log": "papers/dissemination-log.xlsx.png",
    "paper-inspection-log": "papers/inspection-log.xlsx.png",
    "paper-campaign-report": "papers/campaign-report.pdf.png",
    "paper-coverage-matrix": "papers/coverage-matrix.xlsx.png",
    "paper-owed-list": "papers/owed-by-topic.pdf.png",
    "paper-campaign-figures": "papers/campaign-figures.xlsx.png",
    "paper-campaign-plan": "papers/campaign-plan.pdf.png",
    "paper-campaign-letter": "papers/campaign-letter.pdf.png",
    "paper-monthly-report": "papers/monthly-report.pdf.png",
    "paper-report-charts": "papers/report-charts.pdf.png",
    "paper-report-figures": "papers/report-figures.pdf.png",
    "paper-member-register": "papers/member-register.pdf.png",
    "paper-person-record": "papers/person-record.pdf.png",
    "paper-sign-in-list": "papers/sign-in-list.pdf.png",
    "paper-minutes": "papers/minutes.pdf.png",
    "paper-resolution": "papers/resolution.pdf.png",
    "paper-score-sheet": "papers/score-sheet.pdf.png",
}
SCREEN_COLOURS, PAPER_GREYS = 256, 8
#: A page of A4; a log that runs on is cut here.
PAPER_WIDTH, PAPER_HEIGHT = 800, 1131


def main() -> None:
    """Make the tour in a folder of its own and keep the pictures that the texts show."""
    with TemporaryDirectory() as folder:
        tour = [sys.executable, str(DOCS.parent / "main.py"), "tour", TOUR]
        subprocess.run(tour, cwd=folder, check=True)
        for name, source in PICTURES.items():
            keep(Path(folder) / TOUR / source, DOCS / "images" / f"{name}.png")


def keep(source: Path, file: Path) -> None:
    """Write a screen with few colours, a paper as one page in few greys."""
    with Image.open(source) as picture:
        if source.parent.name == "papers":
            height = PAPER_WIDTH * picture.height // picture.width
            page = picture.convert("L").resize((PAPER_WIDTH, height))
            page = page.crop((0, 0, PAPER_WIDTH, min(height, PAPER_HEIGHT)))
            reduced = page.quantize(PAPER_GREYS)
        else:
            reduced = picture.convert("RGB").quantize(SCREEN_COLOURS, Image.Quantize.MAXCOVERAGE)
    reduced.save(file, optimize=True)


if __name__ == "__main__":
    main()
