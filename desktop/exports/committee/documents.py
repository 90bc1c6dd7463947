"""The figures that a cell sends, as the page of reports and the command line offer them."""

from __future__ import annotations

from desktop.exports.committee.collecting import collect_campaign_figures, collect_period_figures
from desktop.exports.committee.form import write_filled_form
from desktop.exports.committee.package import SUFFIX, check_package, write_package
from desktop.exports.documents import Document
from desktop.exports.formats import Format
from desktop.exports.wording import wording
from desktop.exports.xlsx.layout import check_xlsx

#: The form comes first: it shows in words what the package holds.
_FORMATS = (
    Format("xlsx", write_filled_form, check_xlsx),
    Format(SUFFIX, write_package, check_package),
)
FIGURE_PACKAGES = (
    Document(
        key="campaign-figures",
        title=wording("committee")["form"]["campaign_title"],
        needs=("period", "campaign"),
        collect=collect_campaign_figures,
        formats=_FORMATS,
        group="reports",
        named_by_cell=True,
    ),
    Document(
        key="period-figures",
        title=wording("committee")["form"]["period_title"],
        needs=("period",),
        collect=collect_period_figures,
        formats=_FORMATS,
        group="reports",
        named_by_cell=True,
    ),
)
