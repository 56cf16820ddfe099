"""Fills in and signs a template as an office does: python3 fill-in.py EMPTY DONE."""

import sys

import openpyxl

SIGNED = {
    "填表人": "填表人：张三　　审核人：李四　　负责人：王五　　日期：2026年1月15日",
    "Completed by": "Completed by: Zhang San    Checked by: Li Si    Approved by: Wang Wu    Date: 2026-01-15",
}

book = openpyxl.load_workbook(sys.argv[1])
for sheet in book:
    headings = [cell.value for cell in sheet[2]]
    for row in sheet.iter_rows(min_row=3):
        for start, text in SIGNED.items():
            if str(row[0].value).startswith(start):
                row[0].value = text
        if not isinstance(row[1].value, int):
            continue
        for heading, cell in zip(headings[2:-1], row[2:-1]):
            if cell.value is None:
                counted = heading.rstrip().endswith(("）", ")"))
                cell.value = 100 if counted else ("是" if sheet.title.endswith("级") else "yes")
book.save(sys.argv[2])
