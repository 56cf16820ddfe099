import type { Verdict } from '../../core/model.ts';
import type { Standing } from '../../locales/words/progress.ts';
import type { GridCell } from '../../terminal/grid.ts';
import type { Style } from '../../terminal/style.ts';
import type { View } from './view.ts';

/** The progress of a verdict on the last year, in a word. */
export function progressCell({ progress, words, style }: View, verdict: Verdict | undefined): GridCell {
  const standing = progress.standingOf(verdict);
  if (standing === null) return { text: '' };
  return { text: words.progress.short[standing], paint: paintOf(standing, style) };
}

/** The same behind a name, where there is no room for a column. */
export function progressBehind({ progress, words }: View, verdict: Verdict | undefined): string {
  const standing = progress.standingOf(verdict);
  return standing === null
    ? ''
    : ` · ${words.labelled(words.progress.title, words.progress.short[standing])}`;
}

function paintOf(standing: Standing, style: Style): (text: string) => string {
  switch (standing) {
    case 'achieved':
    case 'on-track':
      return (text) => style.status('pass', text);
    case 'worsened':
    case 'close':
    case 'moderate':
      return style.warning;
    case 'limited':
    case 'deterioration':
    case 'lapsed':
    case 'not-met':
      return style.error;
    case 'unknown':
      return style.faint;
  }
}
