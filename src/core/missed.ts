import type { Status, Verdict } from './model.ts';

/** Whether the target is missed, with or without an approval (docs/rules.md, 13). */
export function isMissed({ status }: Pick<Verdict, 'status'>): boolean {
  return unwaived(status) === 'fail';
}

/** What the figures alone say. */
export function unwaived(status: Status): Status {
  return status === 'waived' ? 'fail' : status;
}
