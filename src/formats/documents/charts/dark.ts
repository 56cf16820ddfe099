import { darkRules } from './palette.ts';

/**
 * The picture with the colours of a dark page for readers who have chosen one; on paper it stays light. For
 * browsers alone: what else draws an SVG may not know such rules.
 */
export function withDarkColours(svg: string): string {
  const style = `<style>@media screen and (prefers-color-scheme:dark){${darkRules()}}</style>`;
  return svg.replace(/^<svg[^>]*>/u, (opening) => `${opening}${style}`);
}
