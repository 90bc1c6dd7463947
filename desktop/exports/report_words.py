"""What the records propose for the assessment in a report; the secretary takes it over or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from desktop.exports.campaign_report import CampaignReport, report_recipients
from desktop.exports.meeting_words import ended
from desktop.exports.monthly_report import MonthlyReport, monthly_recipients
from desktop.exports.recipients import proposed_recipients
from desktop.exports.sentences import count, share
from desktop.exports.wording import wording
from models.campaigns.results import CampaignResults, TopicCoverage
from models.meetings.tasks import ReviewRow
from models.words import TaskState

_OPEN = (TaskState.ONGOING, TaskState.NOT_DONE, None)


def proposed_report(report: CampaignReport) -> dict[str, str]:
    """Return the words that a campaign's figures speak for."""
    results = report.results
    words = _joined(
        {
            "strengths": _strengths(results),
            "weaknesses": _weaknesses(results),
            "plans": _plans(results),
        }
    )
    return {**words, **proposed_recipients(report.draft, report_recipients(results))}


def proposed_monthly(report: MonthlyReport) -> dict[str, str]:
    """Return the words that the tasks and the meetings speak for."""
    words = _joined(
        {
            "strengths": _done(report),
            "weaknesses": _not_done(report),
            "plans": _still_to_do(report),
        }
    )
    return {**words, **proposed_recipients(report.draft, monthly_recipients(report))}


def _joined(sections: Mapping[str, Iterator[str]]) -> dict[str, str]:
    found = {key: "\n".join(lines) for key, lines in sections.items()}
    return {key: text for key, text in found.items() if text}


def _texts(table: str) -> dict[str, Any]:
    texts: dict[str, Any] = wording("report_words")[table]
    return texts


def _strengths(results: CampaignResults) -> Iterator[str]:
    texts, members = _texts("campaign"), results.members
    if results.meetings:
        yield texts["held"].format(
            meetings=count(len(results.meetings)), turns=share(members.turns)
        )
    whole = [one for one in _parts(results) if one.members.part == one.members.whole]
    if whole:
        yield texts["all_met"].format(topics=_titles(whole))
    if members.reflected:
        yield texts["reflected"].format(people=share(members.reflected_rate))


def _weaknesses(results: CampaignResults) -> Iterator[str]:
    texts = _texts("campaign")
    for one in _lacking(results):
        missing = count(one.members.whole - one.members.part)
        yield texts["lacking"].format(people=missing, topic=one.topic.short_title)
    unexcused = sum(row.members.absent_unexcused for row in results.meetings)
    if unexcused:
        yield texts["unexcused"].format(turns=count(unexcused))
    waiting = len(results.members.people) - len(results.members.reflected)
    if waiting and results.members.reflected:
        yield texts["no_paper"].format(people=count(waiting))


def _plans(results: CampaignResults) -> Iterator[str]:
    texts, lacking = _texts("campaign"), list(_lacking(results))
    if lacking:
        yield texts["make_up"].format(topics=_titles(lacking))
    waiting = len(results.members.people) - len(results.members.reflected)
    if waiting and results.members.reflected:
        yield texts["remind"].format(people=count(waiting))
    if results.campaign.ends_on > results.period.last:
        yield texts["go_on"]


def _parts(results: CampaignResults) -> list[TopicCoverage]:
    return [one for one in results.coverage if one.topic.depth == 0 and one.members.whole]


def _lacking(results: CampaignResults) -> Iterator[TopicCoverage]:
    for one in _parts(results):
        if one.members.part < one.members.whole:
            yield one


def _titles(parts: list[TopicCoverage]) -> str:
    return "; ".join(one.topic.short_title for one in parts)


def _done(report: MonthlyReport) -> Iterator[str]:
    done = [row for row in report.reviews if row.state is TaskState.DONE]
    if done:
        counts = {"done": count(len(done)), "all": count(len(report.reviews))}
        yield _texts("monthly")["done"].format(**counts)


def _not_done(report: MonthlyReport) -> Iterator[str]:
    for row in report.reviews:
        if row.state is TaskState.NOT_DONE:
            yield _line("not_done", row)


def _still_to_do(report: MonthlyReport) -> Iterator[str]:
    for row in report.reviews:
        if row.state in _OPEN:
            yield _line("go_on", row)


def _line(key: str, row: ReviewRow) -> str:
    text: str = _texts("monthly")[key]
    return text.format(task=ended(row.data.text))
