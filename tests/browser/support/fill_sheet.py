"""Writes figures into cells of a workbook, as a program for sheets would: fill_sheet.py SHEET CELL=VALUE… < in.xlsx > out.xlsx"""
import io
import re
import sys
import zipfile


def written(cell, value):
    if re.fullmatch(r'-?\d+(\.\d+)?', value):
        return f'<c r="{cell}"><v>{value}</v></c>'
    return f'<c r="{cell}" t="inlineStr"><is><t>{value}</t></is></c>'


def fill(sheet, cell, value):
    """The sheet with the cell in its place: cells of a row are ordered by their columns."""
    column, row = re.fullmatch(r'([A-Z]+)(\d+)', cell).groups()

    def filled(match):
        cells = {name: text for text, name in re.findall(r'(<c r="([A-Z]+)\d+"[^>]*?(?:/>|>.*?</c>))', match[2])}
        cells[column] = written(cell, value)
        in_order = sorted(cells, key=lambda name: (len(name), name))
        return match[1] + ''.join(cells[name] for name in in_order) + match[3]

    sheet, count = re.subn(rf'(<row r="{row}"[^>]*>)(.*?)(</row>)', filled, sheet)
    assert count == 1, f'the sheet has no row {row}'
    return sheet


wanted = f'xl/worksheets/sheet{sys.argv[1]}.xml'
source = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
result = io.BytesIO()
with zipfile.ZipFile(result, 'w', zipfile.ZIP_DEFLATED) as target:
    for name in source.namelist():
        content = source.read(name)
        if name == wanted:
            text = content.decode()
            for pair in sys.argv[2:]:
                text = fill(text, *pair.split('=', 1))
            content = text.encode()
        target.writestr(name, content)
sys.stdout.buffer.write(result.getvalue())
