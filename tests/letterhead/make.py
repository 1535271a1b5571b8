"""Makes storsjo/letterhead.docx, as a municipality's communications people would: with python-docx, then opened and
saved by LibreOffice. Run by hand (Debian: python3-docx, libreoffice-writer); the file it made is checked in.

usage: python3 tests/letterhead/make.py
"""

import subprocess
import struct
import tempfile
import zlib
from pathlib import Path

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt, RGBColor

FOLDER = Path(__file__).resolve().parent / "storsjo"


def png(width, height, color):
    """A picture of one colour."""
    row = b"\0" + bytes(color) * width
    chunk = lambda kind, data: (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    )
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(row * height)) + chunk(b"IEND", b"")


def split(paragraph, *parts):
    """A text in several runs, each of a look of its own, so that nobody joins them again."""
    for i, part in enumerate(parts):
        run = paragraph.add_run(part)
        run.font.color.rgb = RGBColor(0x20, 0x40, 0x60 + i)


TEXT_BOX = """<w:r %s xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0"
 layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
<wp:extent cx="1800000" cy="540000"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="7" name="Diarienummer" descr="Ruta med diarienummer"/>
<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="540000"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t xml:space="preserve">Dnr {{refe</w:t></w:r>
<w:r><w:rPr><w:b/></w:rPr><w:t>rence}}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>
</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>""" % nsdecls("w")

document = Document()
section = document.sections[0]
section.page_width, section.page_height = Mm(210), Mm(297)
section.left_margin, section.right_margin, section.top_margin = Mm(30), Mm(25), Mm(35)
section.different_first_page_header_footer = True

normal = document.styles["Normal"]
normal.font.name, normal.font.size = "Liberation Serif", Pt(11)
for level in (1, 2, 3):
    style = document.styles[f"Heading {level}"]
    style.font.name, style.font.color.rgb = "Liberation Sans", RGBColor(0x7A, 0x1F, 0x3D)

with tempfile.TemporaryDirectory() as folder:
    logo = Path(folder) / "logo.png"
    logo.write_bytes(png(120, 40, (0x7A, 0x1F, 0x3D)))
    first = section.first_page_header
    first.paragraphs[0].add_run().add_picture(str(logo), height=Mm(10))
    picture = first._element.xpath(".//wp:docPr")[0]
    picture.set("descr", "Storsjö kommuns logotyp")
    table = first.add_table(1, 2, Mm(155))
    split(table.cell(0, 0).paragraphs[0], "{{munici", "pality}}")
    split(table.cell(0, 1).paragraphs[0], "{{ki", "nd", "}} {{da", "te}}")
    later = section.header.paragraphs[0]
    split(later, "{{", "kind", "}} {{reference}}")
    for footer in (section.footer, section.first_page_footer):
        split(footer.paragraphs[0], "{{commit", "tee}} · {{author.", "email}}")

    opening = document.add_paragraph("Handläggare: ")
    split(opening, "{{author", ".name}}, {{author.title", "}}")
    opening._p.append(parse_xml(TEXT_BOX))
    split(document.add_paragraph(), "{{me", "mo}}")
    split(document.add_paragraph(), "{{administration}} · ärende {{ref", "erence}} · ", "{{title}}")

    made = Path(folder) / "letterhead.docx"
    document.save(made)
    out = Path(folder) / "out"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
         "docx:MS Word 2007 XML", "--outdir", str(out), str(made)],
        check=True, stdout=subprocess.DEVNULL,
    )
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "letterhead.docx").write_bytes((out / "letterhead.docx").read_bytes())
