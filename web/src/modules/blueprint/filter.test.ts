import { describe, expect, it } from 'vitest';
import type { Node } from './api/blueprints';
import { choose } from './filter';
import { widthOf } from './words';

const node = (key: string, part: Node['part'], origin: 'generated' | 'typed', task: string): Node => ({
  key,
  part,
  own: key === 'event',
  procedure: key.includes('/') ? (key.split('/')[0] ?? null) : null,
  cells: [
    {
      column: 'task',
      value: { zh: task, en: task },
      shown: { zh: task, en: task },
      origin,
      refs: [],
    },
  ],
});

const nodes = [
  node('event', 'acquisition', 'typed', '开业活动'),
  node('repair/symptom', 'service', 'generated', '了解故障'),
  node('repair/visit', 'service', 'typed', '上门维修'),
];
const keys = (choice: Record<string, string>) =>
  choose(nodes, choice, [{ code: 'cell_empty', node: 'repair/visit', detail: '' }], (words) => words.zh).map(
    ({ key }) => key,
  );

describe('REQ-POL-15 rows of the management table', () => {
  it('are chosen by part, flow, mark, fault and words', () => {
    expect(keys({})).toHaveLength(3);
    expect(keys({ part: 'acquisition' })).toEqual(['event']);
    expect(keys({ flow: 'repair' })).toEqual(['repair/symptom', 'repair/visit']);
    expect(keys({ only: 'marked' })).toEqual(['event', 'repair/visit']);
    expect(keys({ only: 'own' })).toEqual(['event']);
    expect(keys({ only: 'faulty' })).toEqual(['repair/visit']);
    expect(keys({ q: '故障' })).toEqual(['repair/symptom']);
  });
});

describe('REQ-POL-17 the width of a standard', () => {
  it('counts a Chinese character as two letters', () => {
    expect(widthOf('问清 need')).toBe(9);
  });
});
