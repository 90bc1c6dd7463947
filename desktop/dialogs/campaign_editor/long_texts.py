"""The long texts of a campaign as its editor shows them, each by a name of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from desktop.dialogs.campaign_editor.entries import Field, Kind
from desktop.dialogs.campaign_editor.specs import BLANKS, fields_of, topic_fields
from desktop.dialogs.form_words import LongText
from models.campaigns.outline import add_topic, change_topic, outline_of, topics_of

if TYPE_CHECKING:
    from desktop.dialogs.campaign_editor.dialog import CampaignEditor

_TOPICS = "topics"


@dataclass(frozen=True, slots=True)
class EditorTexts:
    """The texts of `editor`: its own, and those of the parts of each list by their places."""

    editor: CampaignEditor
    kept: frozenset[UUID]

    def long_texts(self) -> dict[str, LongText]:
        """Return the texts as they are edited."""
        own = {
            field.objectName(): LongText(field.accessibleName(), field.toPlainText())
            for field in self._own_fields()
        }
        return own | dict(self._of_parts())

    def takes(self, name: str) -> bool:
        """Tell whether the editor has such a part, or can have one at the end of its list."""
        listed = name.split("/")[0]
        return name in self.long_texts() or listed == _TOPICS or listed in self.editor.lists

    def put_text(self, name: str, text: str) -> None:
        """Let `text` stand where it was typed; a part that is no more is added at the end."""
        for field in self._own_fields():
            if field.objectName() == name:
                field.setPlainText(text)
                return
        listed, at, attribute = name.split("/")
        if listed == _TOPICS:
            self._put_into_topic(int(at), attribute, text)
            return
        editor = self.editor.lists[listed]
        parts = list(editor.parts)
        place = min(int(at), len(parts))
        if place == len(parts):
            parts.append(BLANKS[listed])
        parts[place] = replace(parts[place], **{attribute: text})
        editor.set_parts(parts)
        editor.changed.emit()

    def _put_into_topic(self, at: int, attribute: str, text: str) -> None:
        topics = self.editor.topics
        lines = outline_of(topics.topics)
        if at >= len(lines):
            lines, at = add_topic(lines, None)
        words: dict[str, Any] = {attribute: text}
        lines = change_topic(lines, at, replace(lines[at].topic, **words))
        topics.set_topics(topics_of(lines), kept=self.kept)
        topics.changed.emit()

    def _own_fields(self) -> tuple[Any, ...]:
        return self.editor.own.title_field, self.editor.own.work_field

    def _of_parts(self) -> Iterator[tuple[str, LongText]]:
        topics = [line.topic for line in outline_of(self.editor.topics.topics)]
        yield from _texts(_TOPICS, topic_fields(), topics)
        for listed, editor in self.editor.lists.items():
            yield from _texts(listed, fields_of(listed), editor.parts)


def _texts(listed: str, fields: tuple[Field, ...], parts: Any) -> Iterator[tuple[str, LongText]]:
    """Return the texts of several lines that parts have."""
    long = [field for field in fields if field.kind is Kind.LINES]
    for at, part in enumerate(parts):
        for field in long:
            label = f"{field.title} ({at + 1})"
            yield f"{listed}/{at}/{field.name}", LongText(label, str(getattr(part, field.name)))
