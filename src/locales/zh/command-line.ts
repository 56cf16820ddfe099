const quoted = (text: string) => `“${text}”`;

/** What is wrong with a command line, by the code of commander. */
export function commandLine(reason: string, subject: string): string {
  switch (reason) {
    case 'commander.unknownOption':
      return `没有 ${subject} 这个选项。`;
    case 'commander.unknownCommand':
      return `没有${quoted(subject)}这个命令。`;
    case 'commander.missingArgument':
      return `缺少参数 <${subject}>。`;
    case 'commander.optionMissingArgument':
      return `选项 ${subject} 缺少取值。`;
    case 'commander.missingMandatoryOptionValue':
      return `缺少必须的选项 ${subject}。`;
    case 'commander.excessArguments':
      return '参数太多。';
    default:
      return `无法理解命令行：${subject}`;
  }
}
