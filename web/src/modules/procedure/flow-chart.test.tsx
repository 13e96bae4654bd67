import { fireEvent, render } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Procedure, Stage } from './api/procedure';
import { noWords } from './change';
import { FlowChart } from './flow-chart';

const stage = (key: string, department: string): Stage => ({
  key,
  name: { zh: key, en: key },
  phase: 'execution',
  links: [],
  department,
  optional: false,
  entry: noWords,
  exit: noWords,
  fields: [],
  checklist: [],
  exitNeeds: [],
  customerSees: noWords,
  guide: noWords,
});

const procedure: Procedure = {
  key: 'trial',
  name: noWords,
  summary: noWords,
  selects: [],
  skill: '',
  riskPlan: 'never',
  binding: 'always',
  guidance: noWords,
  departments: [
    { key: 'service', name: { zh: '客服', en: '客服' } },
    { key: 'warehouse', name: { zh: '仓库', en: '仓库' } },
  ],
  stages: [stage('受理', 'service'), stage('收货', 'warehouse'), stage('确认', 'service')],
  handovers: [],
  preparation: [],
  acceptance: [],
};

test('the chart has a lane for each department, and stages are chosen and moved by keys (REQ-SRQ-24, REQ-SRQ-36)', () => {
  const chosen: number[] = [];
  const moves: string[] = [];
  const screen = render(
    <FlowChart
      procedure={procedure}
      chosen={0}
      choose={(at) => chosen.push(at)}
      move={(from, to) => moves.push(`${from}>${to}`)}
    />,
  );
  expect(screen.getByText('客服')).toBeTruthy();
  expect(screen.getByText('仓库')).toBeTruthy();
  const [first, second] = screen.getAllByRole('button');
  if (!first || !second) throw new Error('stages are missing');
  expect(first.style.top).not.toBe(second.style.top);
  fireEvent.click(second);
  fireEvent.keyDown(second, { key: 'ArrowRight' });
  fireEvent.keyDown(first, { key: 'ArrowLeft' });
  fireEvent.keyDown(second, { key: 'ArrowLeft', altKey: true });
  expect(chosen).toEqual([1, 2]);
  expect(moves).toEqual(['1>0']);
});

test('a chart to read moves nothing', () => {
  const screen = render(<FlowChart procedure={procedure} choose={() => undefined} />);
  const [first] = screen.getAllByRole('button');
  if (!first) throw new Error('no stage');
  expect(first.getAttribute('draggable')).toBeNull();
  fireEvent.keyDown(first, { key: 'ArrowRight', altKey: true });
});
