import type { GoalProfile } from '../../report/goal-profile.ts';
import { labelledRows } from './labelled.ts';

const INDENT = 2;

/** All that a plan says of one goal without a figure. */
export function goalPage({ id, title, properties }: GoalProfile, width: number): string {
  return `${title}  ${id}\n\n${labelledRows(properties, width, INDENT)}\n`;
}
