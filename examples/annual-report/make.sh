#!/bin/sh
# Makes every document of the annual report from a folder of data.
#
#   make.sh <data> <folder> [options of dabiao report that say how data is read and judged]
#   make.sh 报送 2025 -y 2025 --as-of 2026-01-15 --assessment 考核.yaml --waivers 豁免.yaml
#
# The data is judged once. report.json holds all that came of it, and every document is made from that, so that they
# agree with each other and can be made again, the same to the byte, when the data has long been put away.
# Documents are in Chinese; LANGUAGE_OF_DOCUMENTS=en asks for English, TEXTS=report.yaml for an office's own words.
# Ends with 3 if rows or files had to be left out (everything is written all the same), and with 2 if it could not run.
set -eu

data=$1
folder=$2
shift 2
saved=$folder/report.json
left_out=0

report() {
  code=0
  dabiao report "$@" --lang "${LANGUAGE_OF_DOCUMENTS:-zh}" || code=$?
  case $code in
    0) ;;
    3) left_out=3 ;;
    *) exit "$code" ;;
  esac
}

# A document of the saved report, in the words of the office if there are any.
document() {
  if [ -n "${TEXTS:-}" ]; then
    report "$saved" --texts "$TEXTS" "$@"
  else
    report "$saved" "$@"
  fi
}

# The year that is reported on; the last one with figures if none is named.
year=latest
previous=
for option in "$@"; do
  case $previous in -y | --year) year=$option ;; esac
  case $option in
    --year=*) year=${option#--year=} ;;
    -y?*) year=${option#-y} ;;
  esac
  previous=$option
done

in_every_format() {
  name=$folder/$1
  shift
  document -y "$year" "$@" -o "$name.docx" -o "$name.html" -o "$name.xlsx" -o "$name.md"
}

report "$data" "$@" -o "$saved"
in_every_format 监测报告
in_every_format 通报 --kind circular
in_every_format 监测报告-公开版 --public
document -y "$year" --split prefecture -o "$folder/州市反馈"
document -y "$year" --split prefecture -f docx -o "$folder/州市反馈"

exit "$left_out"
