"""The cells of a workbook as openpyxl reads them: python3 dump.py FILE."""

import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
print(
    json.dumps(
        {
            "sheets": book.sheetnames,
            "strings": sorted(
                {cell.value for sheet in book for row in sheet for cell in row if isinstance(cell.value, str)}
            ),
            "types": sorted({cell.data_type for sheet in book for row in sheet for cell in row}),
        }
    )
)
