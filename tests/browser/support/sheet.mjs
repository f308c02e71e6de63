// The cells of a workbook that the product makes, as a program for sheets reads them.

import { execFileSync } from 'node:child_process';

const reader = `
import io, json, re, sys, zipfile, html
book = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
shared = []
if 'xl/sharedStrings.xml' in book.namelist():
    shared = [html.unescape(''.join(re.findall(r'<t[^>]*>(.*?)</t>', text, re.S)))
              for text in re.findall(r'<si>(.*?)</si>', book.read('xl/sharedStrings.xml').decode(), re.S)]
rows = []
for row in re.findall(r'<row [^>]*>(.*?)</row>', book.read('xl/worksheets/sheet1.xml').decode(), re.S):
    cells = []
    for attributes, inside in re.findall(r'<c ([^>]*?)(?:/>|>(.*?)</c>)', row, re.S):
        text = ''.join(re.findall(r'<(?:v|t)[^>]*>(.*?)</(?:v|t)>', inside or '', re.S))
        kind = re.search(r't="(\\w+)"', attributes)
        value = shared[int(text)] if kind and kind[1] == 's' else html.unescape(text)
        cells.append({'value': value, 'text': bool(kind) and kind[1] in ('s', 'inlineStr', 'str')})
    rows.append(cells)
print(json.dumps(rows))
`;

/** Rows of cells of the first sheet: {value, text}; what is no text is a number. */
export const rowsOf = (book) =>
  JSON.parse(execFileSync('/usr/bin/python3', ['-c', reader], {input: book, encoding: 'utf8', maxBuffer: 1 << 28}));

/** The day that a number stands for in a sheet, dd/mm/aaaa. */
export const dayOf = (number) => {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(number)) * 86_400_000);
  const two = (value) => String(value).padStart(2, '0');
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
};
