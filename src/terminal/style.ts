import { Chalk } from 'chalk';
import type { ChalkInstance } from 'chalk';
import type { Status } from '../core/model.ts';

/** How things look; every mark can be understood without its colour. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly status: (status: Status, text: string) => string;
}

export function styleOf(colour: boolean): Style {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const paints: Readonly<Record<Status, ChalkInstance>> = {
    pass: chalk.green,
    fail: chalk.red,
    waived: chalk.magenta,
    undetermined: chalk.yellow,
    'no-data': chalk.yellow,
    'not-applicable': chalk.dim,
    'no-target': chalk.dim,
  };
  // chalk takes any number of texts; ours take one, so that they can be handed to map().
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    error: (text) => chalk.red(text),
    warning: (text) => chalk.yellow(text),
    status: (status, text) => paints[status](text),
  };
}
