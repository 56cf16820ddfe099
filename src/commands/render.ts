import type { Io } from '../io.ts';
import type { Language } from '../model.ts';
import { yunnan } from '../regions/yunnan.ts';
import { readReport } from '../report/document/read.ts';
import type { ExitCode } from './exit-codes.ts';
import type { OutputOptions } from './outputs.ts';
import { chooseOutputs, deliver, outputPaths } from './outputs.ts';
import { refuseToOverwrite } from './overwriting.ts';
import { readText } from './read-text.ts';

/** `dabiao render`: a report saved as JSON, in any other format; what it says stays as it was judged then. */
export async function render(path: string, options: OutputOptions, language: Language, io: Io): Promise<ExitCode> {
  const outputs = chooseOutputs(options, io);
  refuseToOverwrite(outputPaths(outputs), [path], io);
  const report = readReport(await readText(path, io), path === '-' ? path : io.files.shown(path), yunnan().all);
  await deliver(report, outputs, options, language, io);
  return 0;
}
