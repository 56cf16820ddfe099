const quoted = (text: string) => `"${text}"`;

/** What is wrong with a command line, by the code of commander. */
export function commandLine(reason: string, subject: string): string {
  switch (reason) {
    case 'commander.unknownOption':
      return `Unknown option ${subject}.`;
    case 'commander.unknownCommand':
      return `Unknown command ${quoted(subject)}.`;
    case 'commander.missingArgument':
      return `The argument <${subject}> is missing.`;
    case 'commander.optionMissingArgument':
      return `The option ${subject} needs a value.`;
    case 'commander.missingMandatoryOptionValue':
      return `The option ${subject} is required.`;
    case 'commander.excessArguments':
      return 'There are too many arguments.';
    default:
      return `The command line cannot be understood: ${subject}`;
  }
}
