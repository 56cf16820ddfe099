import type { Command } from 'commander';

/** The words that call a command, `targets list`; none for the program itself. */
export function pathOf(command: Command): string {
  const { parent } = command;
  return parent === null ? '' : `${pathOf(parent)} ${command.name()}`.trim();
}
