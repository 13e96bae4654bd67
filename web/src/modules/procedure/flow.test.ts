import { expect, test } from 'vitest';
import type { Stage } from './api/procedure';
import { edges } from './flow';
import { moved, renamedField, withoutStage } from './change';

const nothing = { zh: '', en: '' };
const stage = (key: string, more: Partial<Stage> = {}): Stage => ({
  key,
  name: nothing,
  phase: 'execution',
  links: [],
  department: '',
  optional: false,
  entry: nothing,
  exit: nothing,
  fields: [],
  checklist: [],
  exitNeeds: [],
  customerSees: nothing,
  guide: nothing,
  ...more,
});
const question = {
  key: 'outcome',
  label: nothing,
  type: 'choice' as const,
  choices: [
    { value: 'refund', label: nothing },
    { value: 'replacement', label: nothing },
  ],
  requiredAt: [],
  role: '',
  hint: nothing,
};
const ways = (...stages: Stage[]) => edges({ stages }).map(({ from, to }) => `${from}-${to}`);

test('stages follow one another (REQ-SRQ-24)', () => {
  expect(ways(stage('a'), stage('b'), stage('c'))).toEqual(['0-1', '1-2']);
});

test('an answer decides the way, and both ways meet again (REQ-SRQ-36)', () => {
  expect(
    ways(
      stage('inspection', { fields: [question] }),
      stage('refund', { onlyIf: { field: 'outcome', in: ['refund'] } }),
      stage('replacement', { onlyIf: { field: 'outcome', in: ['replacement'] } }),
      stage('confirmation'),
    ),
  ).toEqual(['0-1', '0-2', '1-3', '2-3']);
});

test('a stage only for some answers, and an optional one, can be passed by (REQ-SRQ-27)', () => {
  expect(
    ways(
      stage('a', { fields: [question] }),
      stage('b', { onlyIf: { field: 'outcome', in: ['refund'] } }),
      stage('c', { optional: true }),
      stage('d'),
    ),
  ).toEqual(['0-1', '0-2', '0-3', '1-2', '1-3', '2-3']);
});

test('moving, removing and renaming keep the rest as it is', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 9)).toEqual(['b', 'c', 'a']);
  const procedure = {
    stages: [
      stage('a', { fields: [question] }),
      stage('b', { onlyIf: { field: 'outcome', in: ['refund'] } }),
    ],
    handovers: [
      { key: 'h', name: nothing, from: 'x', to: 'y', must: ['outcome'], may: [] as string[], limit: null },
    ],
  };
  const renamed = renamedField(procedure, 'outcome', 'result');
  expect(renamed.stages[1]?.onlyIf?.field).toBe('result');
  expect(renamed.handovers[0]?.must).toEqual(['result']);
  expect(renamed.stages[0]?.fields[0]?.key).toBe('result');
  expect(withoutStage(procedure, 0).stages.map(({ key }) => key)).toEqual(['b']);
});
