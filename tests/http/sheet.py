#!/usr/bin/python3
"""sheet.py: spreadsheets for the tests, without the library that Okno uses.

    sheet.py make FILE   from JSON: {rows: [[cell, …], …], merged: ["A1:A2"],
                         shared: true} as LibreOffice writes them; a cell is a
                         text, a number, null, {"date": serial}, {"formula": …,
                         "value": …} or {"error": …}
    sheet.py read FILE   the cells of the first sheet as JSON, texts as texts
    sheet.py many FILE N a price list of N services in folders
"""
import json
import re
import sys
import zipfile
from xml.sax.saxutils import escape

MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def relations(*pairs):
    return HEAD + f'<Relationships xmlns="{PACKAGE}">' + ''.join(
        f'<Relationship Id="rId{i}" Type="{REL}/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(pairs, 1)) + '</Relationships>'


def column(i):
    return (chr(64 + i // 26) if i >= 26 else '') + chr(65 + i % 26)


class Strings:
    def __init__(self):
        self.index = {}

    def number(self, text):
        return self.index.setdefault(text, len(self.index))

    def xml(self):
        return HEAD + f'<sst xmlns="{MAIN}">' + ''.join(
            f'<si><t xml:space="preserve">{escape(t)}</t></si>' for t in self.index) + '</sst>'


def cell(value, place, strings):
    if value is None:
        return f'<c r="{place}"/>'
    if isinstance(value, dict):
        if 'date' in value:
            return f'<c r="{place}" s="1"><v>{value["date"]}</v></c>'
        if 'error' in value:
            return f'<c r="{place}" t="e"><v>{escape(value["error"])}</v></c>'
        kind = '' if isinstance(value['value'], (int, float)) else ' t="str"'
        return f'<c r="{place}"{kind}><f>{escape(value["formula"])}</f><v>{escape(str(value["value"]))}</v></c>'
    if isinstance(value, bool):
        return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, (int, float)):
        return f'<c r="{place}"><v>{value}</v></c>'
    if strings is not None:
        return f'<c r="{place}" t="s"><v>{strings.number(value)}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def make(path, rows, merged=(), shared=False):
    strings = Strings() if shared else None
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        z.writestr('_rels/.rels', relations(('officeDocument', 'xl/workbook.xml')))
        z.writestr('xl/workbook.xml', HEAD + f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets>'
                   '<sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>')
        z.writestr('xl/_rels/workbook.xml.rels', relations(
            ('worksheet', 'worksheets/sheet1.xml'), ('styles', 'styles.xml'), ('sharedStrings', 'sharedStrings.xml')))
        z.writestr('xl/styles.xml', HEAD + f'<styleSheet xmlns="{MAIN}"><numFmts count="1">'
                   '<numFmt numFmtId="164" formatCode="DD/MM/YYYY"/></numFmts>'
                   '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>')
        body = [HEAD, f'<worksheet xmlns="{MAIN}"><sheetData>']
        for r, row in enumerate(rows, 1):
            body.append(f'<row r="{r}">' + ''.join(
                cell(v, f'{column(c)}{r}', strings) for c, v in enumerate(row)) + '</row>')
        body.append('</sheetData>')
        if merged:
            body.append(f'<mergeCells count="{len(merged)}">' + ''.join(f'<mergeCell ref="{m}"/>' for m in merged) + '</mergeCells>')
        body.append('</worksheet>')
        z.writestr('xl/worksheets/sheet1.xml', ''.join(body))
        z.writestr('xl/sharedStrings.xml', (strings or Strings()).xml())


def plain(xml):
    text = ''.join(re.findall(r'<t[ >][^<]*|<t>[^<]*', xml))
    text = re.sub(r'<t[^>]*>', '', text)
    for code, sign in (('&lt;', '<'), ('&gt;', '>'), ('&quot;', '"'), ('&apos;', "'"), ('&amp;', '&')):
        text = text.replace(code, sign)
    return text


def read(path):
    with zipfile.ZipFile(path) as z:
        names = z.namelist()
        shared = [plain(s) for s in re.findall(r'<si>(.*?)</si>', z.read('xl/sharedStrings.xml').decode(), re.S)] \
            if 'xl/sharedStrings.xml' in names else []
        sheet = z.read('xl/worksheets/sheet1.xml').decode()
    rows = []
    for row in re.findall(r'<row [^>]*>(.*?)</row>', sheet, re.S):
        cells = {}
        for place, more, inner in re.findall(r'<c r="([A-Z]+)\d+"([^>]*?)(?:/>|>(.*?)</c>)', row, re.S):
            i = 0
            for letter in place:
                i = i * 26 + ord(letter) - 64
            if '<f>' in inner:
                cells[i - 1] = 'FORMULA'
            elif 't="s"' in more:
                cells[i - 1] = shared[int(re.search(r'<v>(\d+)', inner)[1])]
            elif 'inlineStr' in more:
                cells[i - 1] = plain(inner)
            elif '<v>' in inner:
                n = float(re.search(r'<v>([^<]*)', inner)[1])
                cells[i - 1] = int(n) if n == int(n) else n
        rows.append([cells.get(i) for i in range(max(cells, default=-1) + 1)])
    return rows


def many(path, n):
    rows = [['Категория', 'Услуга', 'Цена', 'Длительность, мин', 'Описание']]
    rows += [[f'Папка {i % 40}', f'Услуга номер {i}', 500 + i % 900, 15 + i % 8 * 15, f'Описание услуги {i}'] for i in range(n)]
    make(path, rows, shared=True)


if sys.argv[1] == 'make':
    told = json.load(sys.stdin)
    make(sys.argv[2], told['rows'], told.get('merged', ()), told.get('shared', False))
elif sys.argv[1] == 'many':
    many(sys.argv[2], int(sys.argv[3]))
else:
    json.dump(read(sys.argv[2]), sys.stdout)
