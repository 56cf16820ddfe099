import type { AssessmentFactsByKind } from '../../core/assessment-problems.ts';
import type { Words } from '../words.ts';
import { oneOf, quoted } from './problem-phrases.ts';

export const assessmentProblems: Pick<Words['yamlProblems'], keyof AssessmentFactsByKind> = {
  'weighted-twice': ({ found, first }) => ({
    message: `${quoted(found)} is the indicator that has a weight as ${quoted(first)} already.`,
    hint: 'Give each indicator one weight.',
  }),
  'weight-without-target': ({ found }) => ({
    message: `${quoted(found)} has no target in any year, so its weight would never count.`,
    hint: 'Remove it, or give the indicator a target in the plan.',
  }),
  'weight-never-counts': ({ found, levels, classes, onlyApplied }) => ({
    message: onlyApplied
      ? `The targets of ${quoted(found)} are only applied to regions of level ${classes.join(', ')}, and applied targets are left out: its weight would never count.`
      : `No target of ${quoted(found)} holds at level ${classes.join(', ')}, that of the classes: its weight would never count.`,
    hint:
      levels.length === 0
        ? 'Remove it.'
        : `Remove it, or add a class of a level at which it counts: ${levels.join(', ')}.`,
  }),
  'class-never-scored': ({ level }) => ({
    message: `No indicator with a weight has a target at level ${level}, so no region of the class would have a score.`,
    hint: 'Give a weight to an indicator with a target there, or remove the class.',
  }),
  'second-rest': ({ level, first }) => ({
    message: `The rest of level ${level} is in the class ${first} already.`,
    hint: 'Name the regions of one of the two.',
  }),
  'bands-not-falling': ({ found, above }) => ({
    message: `This grade begins at ${found}, not below the one before it, which begins at ${above}.`,
    hint: 'Write the grades from the best to the lowest, each beginning lower than the one before.',
  }),
  'lowest-not-zero': ({ found }) => ({
    message: `The lowest grade begins at ${found}, so a lower score would have no grade.`,
    hint: 'Let the last grade begin at 0.',
  }),
  'cap-without-effect': ({ found }) => ({
    message: `${quoted(found)} is the best grade, so the cap would change nothing.`,
    hint: 'Name the best grade that is left to the region.',
  }),
  'none-of-level': ({ found, level }) => ({
    message: `${quoted(found)} is not of level ${level}, and holds no region of it.`,
    hint: 'Name regions of the level of the class, or larger ones.',
  }),
  'class-overlap': ({ regions, first, line }) => ({
    message: `In two classes: ${regions.join(', ')}; the other is ${first} in line ${line}.`,
    hint: 'Each region can be in one class of its level only. Name the regions of one of the two one by one, without these.',
  }),
  'empty-rest': ({ level }) => ({
    message: `No region of level ${level} is left for this class: all are in others.`,
    hint: 'Remove the class, or take regions out of the others.',
  }),
  'adjusts-unclassed': ({ found }) => ({
    message: `${quoted(found)} is in no class, so it has no grade that could be changed.`,
    hint: 'Add it to a class, or correct the name.',
  }),
  'adjusted-twice': ({ year, line }) => ({
    message: `The same effect on the same region in ${year}, with the same reason and document, stands in line ${line} already.`,
    hint: 'Delete one of them; of two events, say in each reason which one it is.',
  }),
  'names-nobody': ({ allowed }) => ({
    message: 'No level is given, so nobody answers for the indicator.',
    hint: oneOf(allowed),
  }),
  'unit-named-twice': ({ found }) => ({
    message: `${quoted(found)} is named twice at this level.`,
    hint: 'Name each unit once, the lead not among the supporting ones.',
  }),
  'answered-twice': ({ found, first }) => ({
    message: `${quoted(found)} is the indicator that stands here as ${quoted(first)} already.`,
    hint: 'Make one of both.',
  }),
};
