import { UserError } from '../../core/errors.ts';
import { pagePath } from '../../core/finding-kinds/page.ts';
import type { FindingCode } from '../../core/findings.ts';
import { FINDING_CODES } from '../../core/findings.ts';
import type { Io } from '../../platform/io.ts';
import type { Words } from '../../locales/words.ts';
import { plainName } from '../../core/naming.ts';
import { findingList } from '../../formats/terminal/finding-list.ts';
import { findingPage } from '../../formats/terminal/finding-page.ts';
import { styleOf } from '../../terminal/style.ts';
import { nearestText } from '../../core/suggest.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { ShowOptions } from '../outputs/screen.ts';
import { show, usesColour, widthOf } from '../outputs/screen.ts';
import { readText } from '../inputs/read-text.ts';

/**
 * `dabiao explain-finding`: the page of a kind of finding; without a code, all of them with the first
 * sentence of each.
 */
export async function explainFinding(
  text: string | undefined,
  options: ShowOptions,
  words: Words,
  io: Io,
): Promise<ExitCode> {
  const width = widthOf(io);
  const style = styleOf(options.color ?? usesColour(io.stdout, io.env));
  if (text !== undefined) {
    const code = FINDING_CODES.find((each) => each === plainName(text));
    if (code === undefined)
      throw new UserError({ kind: 'unknown-finding', text, candidates: nearestText(text, FINDING_CODES) });
    await show(findingPage(await pageOf(code, words, io), style, width), io, options);
    return 0;
  }
  const kinds = await Promise.all(
    FINDING_CODES.map(async (code) => ({ code, page: await pageOf(code, words, io) })),
  );
  await show(findingList(kinds, words, style, width), io, options);
  return 0;
}

/** In English where nobody has written it in the language asked for. */
function pageOf(code: FindingCode, { language }: Words, io: Io): Promise<string> {
  const path = `${io.home}/${pagePath(code, language)}`;
  return readText(io.files.kind(path) === 'file' ? path : `${io.home}/${pagePath(code, 'en')}`, io);
}
