"""What an office does to a ledger in openpyxl: python3 work.py edit BEFORE AFTER, or dump FILE."""

import datetime
import json
import sys

import openpyxl
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill

HEADER = 3


def squeezed(text):
    return "".join(str(text).split())


def edit(before, after):
    book = openpyxl.load_workbook(before)
    sheet = book["整改台账"]
    columns = {squeezed(cell.value): cell.column for cell in sheet[HEADER]}
    extra = sheet.max_column + 1
    sheet.cell(HEADER, extra, "自加列")
    for line in range(HEADER + 1, sheet.max_row + 1):
        sheet.cell(line, columns["责任人"], f"张三{line}")
        sheet.cell(line, columns["整改时限"], datetime.date(2025, 12, line))
        sheet.cell(line, columns["状态"], "整改中")
        sheet.cell(line, columns["整改措施"], "=1+1 是文字")
        sheet.cell(line, columns["整改措施"]).data_type = "s"
        sheet.cell(line, columns["备注"]).comment = Comment("请核实", "李四")
        sheet.cell(line, extra, f"=LEN({sheet.cell(line, columns['责任人']).coordinate})")
    sheet.cell(HEADER + 1, columns["进展"]).hyperlink = "https://example.com/"
    sheet.cell(HEADER + 1, columns["进展"]).value = "见附件"
    sheet.cell(HEADER + 1, columns["状态"]).fill = PatternFill("solid", fgColor="00FF00")
    sheet.conditional_formatting.add(
        "N4:N99", CellIsRule(operator="equal", formula=['"是"'], fill=PatternFill(bgColor="FF0000"))
    )
    sheet.row_dimensions[HEADER + 2].hidden = True
    sheet.column_dimensions["G"].hidden = True
    sheet.auto_filter.ref = f"A{HEADER}:U{sheet.max_row}"
    own = book.create_sheet("我的统计")
    own["A1"] = "=COUNTIF('整改台账'!M:M,\"整改中\")"
    book.save(after)


def dump(path):
    book = openpyxl.load_workbook(path)
    cells = {}
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None or cell.comment is not None:
                    cells[f"{sheet.title}!{cell.coordinate}"] = {
                        "value": str(cell.value),
                        "type": cell.data_type,
                        "comment": cell.comment and cell.comment.text,
                        "link": cell.hyperlink and cell.hyperlink.target,
                        "format": cell.number_format,
                    }
    sheet = book["整改台账"]
    kept = {
        "validations": sorted(str(each.sqref) for each in sheet.data_validations.dataValidation),
        "conditions": sorted(str(each.sqref) for each in sheet.conditional_formatting),
        "widths": {key: value.width for key, value in sorted(sheet.column_dimensions.items())},
        "hidden": [key for key, value in sorted(sheet.column_dimensions.items()) if value.hidden]
        + [str(key) for key, value in sheet.row_dimensions.items() if value.hidden],
        "freeze": sheet.freeze_panes,
        "filter": sheet.auto_filter.ref,
        "titles": sheet.print_title_rows,
        "fill": sheet["M4"].fill.fgColor.rgb,
    }
    json.dump({"cells": cells, "kept": kept}, sys.stdout)


if sys.argv[1] == "edit":
    edit(*sys.argv[2:])
else:
    dump(sys.argv[2])
