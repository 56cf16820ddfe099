import type { FindingCode } from '../core/findings.ts';
import { severityOf } from '../core/findings.ts';
import { inLanguage } from '../core/languages.ts';
import { signsOf } from '../locales/signs.ts';
import type { BuiltInCheck } from '../locales/words/checks.ts';
import type { Words } from '../locales/words.ts';
import type { CheckComparison, CheckRule } from '../plan/checks/declared-check.ts';
import type { Expression } from '../plan/checks/expression.ts';
import { partsOf } from '../plan/checks/expression.ts';
import type { Plan } from '../plan/plan.ts';
import { namesOf } from './names.ts';

/** A check in words: what holds, how that is worked out, and what comes of it if it does not. */
export interface CheckOverview {
  readonly id: string;
  readonly title: string;
  /** The formula, the levels and the reason of a declared one. */
  readonly details: readonly string[];
  readonly severity: string;
  readonly runs: string;
}

export interface ChecksOverview {
  readonly title: string;
  readonly declared: readonly CheckOverview[];
  readonly builtIn: readonly CheckOverview[];
}

/** What a check of the program finds, and when it is looked for. */
export interface BuiltIn {
  readonly code: FindingCode;
  readonly runs: 'always' | 'validating';
}

/** The checks of a plan, then those of the program. */
export function checksOverview(plan: Plan, builtIn: readonly BuiltIn[], words: Words): ChecksOverview {
  const { checks, language } = words;
  return {
    title: inLanguage(plan.title, language),
    declared: plan.checks.map(({ id, title, severity, levels, reason, rule }) => ({
      id,
      title: inLanguage(title, language),
      details: [
        ruleText(plan, rule, words),
        ...(levels === null ? [] : [checks.levels(levels)]),
        checks.reason(inLanguage(reason, language)),
      ],
      severity: checks.severities[severity],
      runs: checks.when[severity === 'error' ? 'always' : 'validating'],
    })),
    builtIn: builtIn.map(({ code, runs }) => ({
      id: code,
      title: titleOfCheck(code, words),
      details: [],
      severity: checks.severities[severityOf(code)],
      runs: checks.when[runs],
    })),
  };
}

/** What holds where nothing of a kind is found. */
export function titleOfCheck(code: FindingCode, words: Words): string {
  return isBuiltIn(code, words) ? words.checks.titles[code] : words.findings[code].title;
}

function isBuiltIn(code: FindingCode, { checks }: Words): code is BuiltInCheck {
  return Object.hasOwn(checks.titles, code);
}

const SIGNS: Readonly<Record<CheckComparison, string>> = {
  'at-most': '≤',
  'at-least': '≥',
  below: '<',
  above: '>',
  equal: '=',
  about: '≈',
};

const ROOM: Readonly<Partial<Record<CheckComparison, string>>> = { 'at-most': '+', 'at-least': '−' };

/** What a rule asks for, in names: 在园幼儿总数 ≈ 在园幼儿总数（上一年）± 30%. */
export function ruleText(plan: Plan, rule: CheckRule, words: Words): string {
  const { topic } = namesOf(plan, [], words.language);
  switch (rule.kind) {
    case 'comparison': {
      const { left, comparison, right, tolerance } = rule;
      const room = tolerance === null ? '' : ` ${ROOM[comparison] ?? '±'} ${tolerance}%`;
      const side = (expression: Expression) => expressionText(expression, topic, words);
      return `${side(left)} ${SIGNS[comparison]} ${side(right)}${room}`;
    }
    case 'both':
      return words.checks.together(rule.measures.map(topic));
    case 'bounds': {
      const [min, max] = [rule.min, rule.max];
      return `${min === null ? '' : `${min} ≤ `}${topic(rule.measure)}${max === null ? '' : ` ≤ ${max}`}`;
    }
  }
}

function expressionText(expression: Expression, topic: (id: string) => string, { checks }: Words): string {
  return partsOf(expression)
    .map((part) => {
      if (part.kind === 'text') return signsOf(part.text);
      if (part.kind === 'number') return part.value;
      return topic(part.measure) + (part.yearsBefore === 1 ? checks.yearBefore : '');
    })
    .join('');
}
