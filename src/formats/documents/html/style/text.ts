/** Headings, paragraphs, lists and the frame of the page. */
export const TEXT = `
*, ::before, ::after { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 1rem; max-width: 60rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.75 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif;
  overflow-wrap: anywhere;
}
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--paper); z-index: 2; }
.skip:focus { left: 1rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.4; margin: 1.75em 0 0.75em; text-wrap: balance; }
h1 { font-size: 1.75rem; text-align: center; margin: 1em 0; }
h2 { font-size: 1.375rem; border-bottom: 1px solid var(--rule); padding-bottom: 0.25em; }
h3 { font-size: 1.1875rem; }
h4, h5, h6 { font-size: 1.0625rem; }
.subtitle { display: block; font-size: 1.375rem; margin-top: 0.5em; }
p { margin: 0.75em 0; }
:lang(zh) p.text { text-indent: 2em; }
p.lead { font-size: 1.125rem; }
:lang(zh) p.lead { text-indent: 2em; }
.remark { color: var(--muted); font-size: 0.875rem; margin: 0.5em 0; }
.line, .issued { white-space: pre-wrap; }
ul.bullets { padding-left: 1.5em; }
.cover { border-bottom: 3px solid var(--ink); padding-bottom: 1rem; }
.cover dl { max-width: 44rem; margin: 1.5rem auto; }
.cover dl > div { display: flex; gap: 1em; padding: 0.375rem 0; border-top: 1px solid var(--rule); }
.cover dt { flex: 0 0 8em; color: var(--muted); }
.cover dd { margin: 0; flex: 1 1 0; }
.issued { text-align: center; margin: 0.25rem 0; }
nav h2 { border: 0; margin-top: 1em; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav ul ul { padding-left: 1.5em; }
nav a { display: inline-block; padding: 0.125rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
.closing { margin-top: 3rem; }
.closing .line, .signatures .line { text-align: right; margin: 0.25em 2em 0.25em 0; }
.signatures { margin: 3rem 0 1rem; break-inside: avoid; }
.signatures dl { display: flex; flex-wrap: wrap; gap: 1.5rem 2rem; margin: 0 0 1.5rem; }
.signatures dl > div { display: flex; align-items: end; flex: 1 1 12rem; gap: 0.5em; }
.signatures dd { flex: 1 1 auto; min-width: 6em; margin: 0; border-bottom: 1px solid var(--ink); }
@media (min-width: 76rem) {
  body.listed { display: grid; max-width: 84rem; grid-template-columns: 18rem minmax(0, 1fr); column-gap: 2.5rem; }
  .listed > header { grid-column: 1 / -1; }
  .listed > nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; font-size: 0.9375rem; }
}
@media (max-width: 30rem) {
  h1 { font-size: 1.375rem; }
  .subtitle { font-size: 1.125rem; }
  .cover dl > div { flex-direction: column; gap: 0; }
  .cover dt { flex: none; }
}
@media (prefers-reduced-motion: reduce) {
  html { scroll-behavior: auto; }
}
`;
