/**
 * Options that count before the command line can be understood, read as they are written: the language of
 * what is said about mistakes in it, and the settings it goes by.
 */

/**
 * The value of an option, wherever it stands: even a mistake in the command line is explained in the language
 * asked for.
 */
export function writtenValue(argv: readonly string[], name: string): string | null {
  const options = beforeOperands(argv);
  const at = options.findIndex((each) => each === name || each.startsWith(`${name}=`));
  if (at < 0) return null;
  const given = options[at] ?? '';
  return given === name ? (options[at + 1] ?? null) : given.slice(name.length + 1);
}

/** Whether an option without a value is given. */
export function isWritten(argv: readonly string[], name: string): boolean {
  return beforeOperands(argv).includes(name);
}

/** Behind `--` there are no options. */
function beforeOperands(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
}
