import type { Document } from '../../../../content/document.ts';
import { quoted } from './quoted.ts';

/** Pages of A4 with a running head and numbers, wide tables lying; black on white is enough to read it. */
export function printStyle({ shortTitle }: Document): string {
  const head = quoted(shortTitle);
  return `
@page {
  size: A4; margin: 20mm 18mm 18mm;
  @top-center { content: ${head}; font-size: 9pt; color: #444444; }
  @bottom-center { content: "\\2014  " counter(page) " \\2014"; font-size: 9pt; color: #444444; }
}
@page lying { size: A4 landscape; }
@page cover {
  @top-center { content: none; }
  @bottom-center { content: none; }
}
@media print {
  html { font-size: 10pt; scroll-behavior: auto; }
  body { line-height: 1.55; }
  nav { font-size: 10pt; line-height: 1.4; }
  body, body.listed { display: block; max-width: none; padding: 0; }
  .skip, .tools, .arrow, summary, nav.screen { display: none; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, h4, h5, h6, caption, figcaption { break-after: avoid; }
  h2 { margin-top: 1em; }
  p, li { orphans: 2; widows: 2; }
  .remark { margin: 0.25em 0; break-before: avoid; }
  .cover { page: cover; break-after: page; border: 0; min-height: 240mm; display: flex; flex-direction: column; }
  .cover h1 { margin-top: 55mm; }
  .cover dl { width: 130mm; }
  .cover dl + .issued, .cover h1 + .issued { margin-top: auto; }
  .listed > nav { position: static; max-height: none; overflow: visible; break-after: page; }
  .page { break-before: page; }
  .page > :first-child { margin-top: 0; }
  .opening + .page { break-before: auto; }
  .opening + .page > :first-child { margin-top: 1em; }
  .landscape { page: lying; }
  nav + main > .page:first-child { break-before: auto; }
  .scroll, .picture, .long { overflow: visible; max-height: none; }
  .table, figure { margin: 1rem 0; }
  table { font-size: 9pt; line-height: 1.35; }
  th, td { padding: 0.15rem 0.3rem; }
  table.dense { font-size: 7.5pt; }
  thead { display: table-header-group; break-after: avoid; }
  tbody:nth-of-type(1) > tr:first-child { break-before: avoid; }
  /* A button is not painted again where its row is repeated. */
  thead button { display: contents; }
  .long thead th { position: static; }
  tr, figure > .picture { break-inside: avoid; }
  tr[hidden] { display: table-row; }
  .group { break-after: avoid; }
  figure { break-inside: auto; }
  .picture { break-after: avoid; }
  img { max-height: 225mm; width: auto; }
  .landscape img { max-height: 132mm; }
  details::details-content { display: block; content-visibility: visible; height: auto; }
  .missed { text-decoration: underline; text-underline-offset: 0.15em; }
}
`;
}
