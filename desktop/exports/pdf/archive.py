"""What makes a PDF one that archives take: PDF/A-2b, which looks the same wherever it is opened.

The fonts are in the file already; here it gets the meaning of its colours, and its properties a
second time as XMP, word for word as in its list of properties.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal
from xml.sax.saxutils import escape

import pikepdf

import resources

#: What a file asks of the printer where its margins are mirrored.
LONG_EDGE = pikepdf.Name("/DuplexFlipLongEdge")
_PROGRAM = "Sổ Chi bộ"
_CONDITION = "sRGB IEC61966-2.1"
#: One description for each vocabulary: some checkers read no other form.
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>{part}</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreatorTool>{program}</xmp:CreatorTool>{created}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself: agreed fields only, and nothing of the machine or the person.

    One that is `mirrored` asks to be printed on both sides.
    """

    title: str
    author: str
    dated_on: date | None = None
    language: str = "vi-VN"
    mirrored: bool = False


def make_archival(pdf: pikepdf.Pdf, properties: Properties, *, part: Literal[1, 2] = 2) -> None:
    """Turn `pdf` into PDF/A-2b (or its stricter older sister 1b) with these properties alone."""
    _describe(pdf, properties)
    pdf.Root["/Metadata"] = pdf.make_indirect(_metadata(pdf, properties, part))
    profile = pikepdf.Stream(pdf, _colour_profile())
    profile["/N"] = 3
    pdf.Root["/OutputIntents"] = pikepdf.Array(
        [
            pikepdf.Dictionary(
                Type=pikepdf.Name("/OutputIntent"),
                S=pikepdf.Name("/GTS_PDFA1"),
                OutputConditionIdentifier=_CONDITION,
                Info=_CONDITION,
                DestOutputProfile=pdf.make_indirect(profile),
            )
        ]
    )
    pdf.Root["/Lang"] = properties.language
    shown = pikepdf.Dictionary(DisplayDocTitle=True)
    if properties.mirrored:
        shown["/Duplex"] = LONG_EDGE
    pdf.Root["/ViewerPreferences"] = shown
    for page in pdf.pages:
        if "/Trans" in page.obj:
            del page.obj["/Trans"]


def _describe(pdf: pikepdf.Pdf, properties: Properties) -> None:
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    pdf.docinfo["/Title"] = properties.title
    pdf.docinfo["/Author"] = properties.author
    pdf.docinfo["/Creator"] = _PROGRAM
    if properties.dated_on is not None:
        pdf.docinfo["/CreationDate"] = f"D:{properties.dated_on:%Y%m%d}"


def _metadata(pdf: pikepdf.Pdf, properties: Properties, part: int) -> pikepdf.Stream:
    day = properties.dated_on
    packet = _PACKET.format(
        part=part,
        language=escape(properties.language),
        title=escape(properties.title),
        author=escape(properties.author),
        program=escape(_PROGRAM),
        created=f"\n<xmp:CreateDate>{day:%Y-%m-%d}</xmp:CreateDate>" if day else "",
    )
    stream = pikepdf.Stream(pdf, packet.encode())
    stream["/Type"] = pikepdf.Name("/Metadata")
    stream["/Subtype"] = pikepdf.Name("/XML")
    return stream


@cache
def _colour_profile() -> bytes:
    return resources.path("colour/sRGB.icc").read_bytes()
