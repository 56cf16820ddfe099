/** Tables with their controls, and pictures with what stands below them. */
export const TABLES = `
.table, figure { margin: 1.5rem 0; }
.scroll, .picture { overflow-x: auto; }
.long { max-height: 85vh; overflow-y: auto; }
table { border-collapse: collapse; overflow-wrap: normal; width: 100%; font-size: 0.9375rem; line-height: 1.5; }
caption { font-weight: 700; text-align: left; padding-bottom: 0.5rem; }
th, td { padding: 0.3125rem 0.5rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; font-variant-numeric: tabular-nums; }
th { font-weight: 400; }
thead th { font-weight: 700; background: var(--raised); border-top: 2px solid var(--ink); border-bottom: 1px solid var(--ink); vertical-align: bottom; }
.long thead th { position: sticky; top: 0; }
table > tbody:last-child > tr:last-child > * { border-bottom: 2px solid var(--ink); }
.group th { font-weight: 700; background: var(--raised); }
.total > * { font-weight: 700; border-top: 1px solid var(--ink); }
.start { text-align: left; }
.center { text-align: center; }
.end { text-align: right; }
.unbroken { white-space: nowrap; }
.endless { overflow-wrap: anywhere; }
.tools { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; margin-bottom: 0.75rem; }
.tools p { margin: 0; color: var(--muted); }
input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--muted); border-radius: 4px; padding: 0.25rem 0.5rem; width: 14rem; max-width: 100%; }
thead button { font: inherit; color: inherit; background: none; border: 0; margin: 0; padding: 0.125rem 0; text-align: inherit; cursor: pointer; }
thead button:hover { text-decoration: underline; }
.arrow::after { content: "\\2195"; color: var(--muted); padding-left: 0.25em; }
[aria-sort="ascending"] .arrow::after { content: "\\2191"; color: inherit; }
[aria-sort="descending"] .arrow::after { content: "\\2193"; color: inherit; }
figure { margin-left: 0; margin-right: 0; }
img { display: block; max-width: 100%; height: auto; margin: 0 auto; }
figcaption { font-weight: 700; text-align: center; margin-top: 0.5rem; }
figure > .remark { text-align: center; }
summary { cursor: pointer; color: var(--link); padding: 0.25rem 0; }
@media screen and (max-width: 40rem) {
  .picture img { max-width: none; width: 36rem; }
}
`;
