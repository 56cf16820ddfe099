import { isApplied } from '../core/summary.ts';
import type { Todo, TodoCounts, TodoItem, TodoTurn } from '../core/todo.ts';
import { byLack, lackOf } from '../insight/lack.ts';
import { grouped } from './grouped.ts';
import type { Report } from './report.ts';

/** What is to be done, with the report it comes from, as it is to be shown. */
export interface TodoPage {
  readonly report: Report;
  readonly todo: Todo;
  readonly by: TodoTurn;
}

export type TodoLists = Pick<Todo, 'missed' | 'unreported' | 'due'>;

/** What one unit answers for, or what there is in one region. */
export interface TodoGroup extends TodoLists {
  /** The name of the unit, or the code of the region; null for what nobody is named for. */
  readonly key: string | null;
  /** What the unit only supports. */
  readonly supported: TodoLists;
}

const NONE: TodoLists = { missed: [], unreported: [], due: [] };

/**
 * The lists by unit, the one with most misses first and what nobody is named for last; or by region, a prefecture
 * before its counties. Within a list the largest lack comes first.
 */
export function todoGroups(page: TodoPage): readonly TodoGroup[] {
  return page.by === 'unit' ? byUnit(page) : byRegion(page);
}

function byUnit({ report, todo }: TodoPage): readonly TodoGroup[] {
  const sort = inOrder(report);
  const all = [...todo.missed, ...todo.unreported, ...todo.due];
  const names = all.flatMap(({ responsible }) =>
    responsible === null ? [null] : [responsible.lead, ...responsible.supporting],
  );
  return [...new Set(names)]
    .map((key): TodoGroup => {
      const leads = (item: TodoItem) => (item.responsible?.lead ?? null) === key;
      const supports = (item: TodoItem) =>
        key !== null && !leads(item) && (item.responsible?.supporting.includes(key) ?? false);
      return { key, ...sort(only(todo, leads)), supported: sort(only(todo, supports)) };
    })
    .toSorted((a, b) => Number(a.key === null) - Number(b.key === null) || byBurden(a, b));
}

/** Those who lead more of what is missed, then of what is waived, then of the rest. */
function byBurden(a: TodoGroup, b: TodoGroup): number {
  const [left, right] = [countsOfTodo(a), countsOfTodo(b)];
  return (
    right.missed - left.missed ||
    right.waived - left.waived ||
    right.unreported - left.unreported ||
    right.due - left.due
  );
}

function byRegion({ report, todo }: TodoPage): readonly TodoGroup[] {
  const sort = inOrder(report);
  const [missed, unreported, due] = [todo.missed, todo.unreported, todo.due].map((items) =>
    grouped(items, ({ verdict }) => verdict.region),
  );
  return report.regions.flatMap(({ code }) => {
    const own = {
      missed: missed?.get(code) ?? [],
      unreported: unreported?.get(code) ?? [],
      due: due?.get(code) ?? [],
    };
    return isEmpty(own) ? [] : [{ key: code, ...sort(own), supported: NONE }];
  });
}

export function isEmpty({ missed, unreported, due }: TodoLists): boolean {
  return missed.length + unreported.length + due.length === 0;
}

function only({ missed, unreported, due }: TodoLists, isOne: (item: TodoItem) => boolean): TodoLists {
  return { missed: missed.filter(isOne), unreported: unreported.filter(isOne), due: due.filter(isOne) };
}

/** What is failed before what is waived or open; the largest lack first, then in the order of plan and regions. */
function inOrder({ plan, regions }: Report): (lists: TodoLists) => TodoLists {
  const indicators = new Map(plan.indicators.map(({ id }, i) => [id, i]));
  const places = new Map(regions.map(({ code }, i) => [code, i]));
  const sorted = (items: readonly TodoItem[]): readonly TodoItem[] =>
    items
      .map((item) => {
        const { status, indicator, region } = item.verdict;
        const isFailed = status === 'fail';
        return {
          item,
          isFailed,
          lack: isFailed || status === 'waived' ? lackOf(item.verdict) : null,
          indicator: indicators.get(indicator) ?? 0,
          region: places.get(region) ?? 0,
        };
      })
      .toSorted(
        (a, b) =>
          Number(b.isFailed) - Number(a.isFailed) ||
          byLack(a.lack, b.lack) ||
          a.indicator - b.indicator ||
          a.region - b.region,
      )
      .map(({ item }) => item);
  return ({ missed, unreported, due }) => ({
    missed: sorted(missed),
    unreported: sorted(unreported),
    due: sorted(due),
  });
}

/** How much there is in lists. */
export function countsOfTodo({ missed, unreported, due }: TodoLists): TodoCounts {
  const failing = missed.filter(({ verdict }) => verdict.status === 'fail');
  return {
    missed: failing.length,
    applied: failing.filter(({ verdict }) => isApplied(verdict)).length,
    waived: missed.length - failing.length,
    unreported: unreported.length,
    due: due.length,
    dueOpen: due.filter(({ verdict }) => verdict.status !== 'fail').length,
  };
}
