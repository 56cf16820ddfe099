import type { Io } from '../../platform/io.ts';
import type { Language } from '../../core/languages.ts';
import { yunnan } from '../../regions/yunnan.ts';
import { openDocument } from '../../report/document/open.ts';
import { isErrorReport } from '../../report/error/error-report.ts';
import { deliverError } from '../outputs/error-documents.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { OutputOptions } from '../outputs/choose-outputs.ts';
import { chooseOutputs, outputPaths } from '../outputs/choose-outputs.ts';
import { deliver } from '../outputs/deliver.ts';
import { refuseToOverwrite } from '../outputs/overwriting.ts';
import { readText } from '../inputs/read-text.ts';

/**
 * `dabiao render`: a report saved as JSON, in any other format; what it says stays as it was judged then.
 * Exits 2 if nothing was judged.
 */
export async function render(
  path: string,
  options: OutputOptions,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const outputs = chooseOutputs(options, io);
  refuseToOverwrite(outputPaths(outputs), [path], io);
  const report = await openDocument(
    await readText(path, io),
    path === '-' ? path : io.files.shown(path),
    yunnan().all,
  );
  if (isErrorReport(report)) {
    await deliverError(report, outputs, options, language, io);
    return 2;
  }
  await deliver(report, outputs, options, language, io);
  return 0;
}
