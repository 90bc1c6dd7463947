"""The sentences of a campaign's report that state figures, in people and in turns."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.exports.paper import Paragraph, Run
from desktop.exports.sentences import count_run, listed_runs, sentence, share_run
from desktop.exports.wording import wording
from models.campaigns.results import CampaignResults, Group
from models.periods import running_date


def meeting_paragraphs(
    results: CampaignResults, *, listed_on: date, appended: bool
) -> Iterator[Paragraph]:
    """Yield how many meetings there were, who came, how often, and what was covered.

    Tables that are `appended` are referred to.
    """
    words = wording("campaign_report")["sentences"]
    if not results.meetings:
        yield Paragraph(sentence(words["no_meetings"]))
        return
    meetings = count_run(len(results.meetings), "meetings")
    yield Paragraph(sentence(words["meetings"], meetings=meetings, kinds=_kinds(results)))
    yield Paragraph(
        sentence(
            words["members"],
            people=share_run(results.members.attended_rate, "members.attended"),
            turns=share_run(results.members.turns, "members.turns"),
        )
    )
    staff = _staff(results)
    if staff or results.staff_head_count:
        yield Paragraph((*staff, *_head_count(results, after=bool(staff))))
    for key, group in (("members", results.members), ("staff", results.staff)):
        if group.made_up:
            yield Paragraph(_made_up(group, key))
    covered = _coverage(results)
    if covered:
        yield Paragraph(covered)
    yield Paragraph(
        (
            *sentence(words["definition"], date=running_date(listed_on)),
            Run(f" {words['appendix']}" if appended else ""),
        )
    )


def study_paragraphs(results: CampaignResults) -> Iterator[Paragraph]:
    """Yield who studied on their own, how often, and the reflection papers."""
    words = wording("campaign_report")["sentences"]
    yield Paragraph(_study(words["study_members"], results.members, "members"))
    if results.staff.people and (results.staff.study_turns or results.campaign.staff_study):
        yield Paragraph(_study(words["study_staff"], results.staff, "staff"))


def _kinds(results: CampaignResults) -> tuple[Run, ...]:
    names = wording("campaign_report")["kinds"]
    return listed_runs(
        [
            (count_run(n, f"meetings.{kind}"), Run(f" {names[kind]}"))
            for kind, n in results.meetings_by_kind.items()
        ]
    )


def _staff(results: CampaignResults) -> tuple[Run, ...]:
    words = wording("campaign_report")["sentences"]
    group = results.staff
    if group.turns.whole == 0:
        return ()
    turns = share_run(group.turns, "staff.turns")
    if not group.people:
        return sentence(words["staff_turns"], turns=turns)
    people = share_run(group.attended_rate, "staff.attended")
    return sentence(words["staff"], people=people, turns=turns)


def _head_count(results: CampaignResults, *, after: bool) -> tuple[Run, ...]:
    """Return how many came without a name, as a sentence `after` another or alone."""
    if not results.staff_head_count:
        return ()
    words = wording("campaign_report")["sentences"]
    template = f" {words['head_count']}" if after else words["head_count_alone"]
    return sentence(template, count=count_run(results.staff_head_count, "staff.head_count"))


def _made_up(group: Group, name: str) -> tuple[Run, ...]:
    """Return who made up an absence, apart from who came."""
    return sentence(
        wording("campaign_report")["sentences"][f"made_up_{name}"],
        people=count_run(len(group.made_up), f"{name}.made_up"),
        turns=count_run(group.made_up_turns, f"{name}.made_up_turns"),
    )


def _coverage(results: CampaignResults) -> tuple[Run, ...]:
    """Return who met each topic at the top of the tree that was delivered, if members study."""
    words = wording("campaign_report")["sentences"]
    runs: list[Run] = []
    for one in results.coverage:
        if one.topic.depth == 0 and one.meetings and one.members.whole:
            people = share_run(one.members, f"coverage.{one.topic.id}")
            before = Run("; ") if runs else Run("")
            title = Run(f"{one.topic.short_title} ")
            runs += [before, title, people]
    if not runs:
        return ()
    rule = wording("campaign_report")["rules"][results.campaign.cover_rule]
    start, end = words["coverage"].replace("{rule}", rule).split("{topics}")
    return (Run(start), *(run for run in runs if run.text), Run(end))


def _study(template: str, group: Group, name: str) -> tuple[Run, ...]:
    return sentence(
        template,
        people=share_run(group.studied_rate, f"{name}.studied"),
        turns=count_run(group.study_turns, f"{name}.study_turns"),
        reflected=share_run(group.reflected_rate, f"{name}.reflected"),
        reflections=count_run(group.reflections, f"{name}.reflections"),
    )
