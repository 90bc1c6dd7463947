"""A chart in Word: a picture of what the PDF draws, its figures said in words beside it."""

from __future__ import annotations

from io import BytesIO

from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from desktop.exports.charts import Chart, chart_words
from desktop.exports.docx.layout import add_paragraph, checked
from desktop.exports.pdf.pictures import picture_chart


def add_chart(document: Document, chart: Chart, width: float) -> WordParagraph:
    """Add a chart as wide as the page, its title above it."""
    add_paragraph(document, "chart_title", chart.title)
    paragraph = add_paragraph(document, "chart")
    # A line of a fixed height would cut the picture.
    paragraph.paragraph_format.line_spacing = 1.0
    run = paragraph.add_run()
    run.add_picture(BytesIO(picture_chart(chart, width)), width=Pt(width))
    for described in run.element.iter(qn("wp:docPr")):
        described.set("descr", checked(chart_words(chart)))
    return paragraph
