"""The language of the window: English in the source, Vietnamese by default."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

import resources
from desktop.settings import Language


def install(app: QCoreApplication, language: Language) -> None:
    """Show the window in `language` from now on; windows already built are rebuilt by `app`."""
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    if language == Language.VIETNAMESE:
        # Qt ships no Vietnamese; qt_vi holds the words of Qt's own menus and dialogs.
        for name in ("qt_vi.qm", "so_chi_bo_vi.qm"):
            translator = QTranslator(app)
            if translator.load(str(resources.path(f"translations/{name}"))):
                app.installTranslator(translator)


def current_language() -> Language:
    """Return the language that texts come out in now."""
    #: The code of this translation's language: vi.
    return Language(QCoreApplication.translate("translation", "en"))
