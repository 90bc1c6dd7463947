"""The choice of a party group whose people the list shows."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from desktop.widgets.option_field import OptionField
from models.members.groups import group_order
from models.members.listing import MemberRow

#: Stands for the people of every party group and of none.
ALL = "all"


class GroupChoice(OptionField[UUID | str | None]):
    """All people, those of one party group, or those in none; hidden while nobody is in any."""

    def __init__(self) -> None:
        self._names: dict[UUID | str | None, str] = {ALL: ""}
        super().__init__([ALL], self._names.__getitem__, name="member_group")
        self.setAccessibleName(self.tr("Party group"))
        self.hide()

    @property
    def has_groups(self) -> bool:
        """Whether anybody is in a party group."""
        return len(self._names) > 1

    def offer(self, rows: Iterable[MemberRow]) -> None:
        """Offer the party groups that these people are in."""
        held = {row.group.group_id: row.group.name for row in rows if row.group}
        self._names.clear()
        self._names[ALL] = self.tr("All party groups")
        self._names.update(sorted(held.items(), key=lambda pair: group_order(pair[1])))
        if held:
            self._names[None] = self.tr("In no party group")
        self.set_options(self._names)
        self.setVisible(bool(held))

    def holds(self, row: MemberRow) -> bool:
        """Tell whether the person is among those chosen."""
        group_id = row.group.group_id if row.group else None
        return self.option in (ALL, group_id)
