import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { expect, test, vi } from 'vitest';
import { fakeServer } from '@/fake-server';
import { queries } from '@/lib/queries';
import { MeContext, type Me } from '@/lib/session';
import type { Stage } from './api/procedure-document';
import type { Work } from './api/work';
import { WorkDesk } from './work-desk';

// The grid asks the browser for its width, which the test's browser does not know.
vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}));

const words = (zh: string) => ({ zh, en: zh });
const none = words('');
const stage = (key: string, zh: string, phase: Stage['phase']): Stage => ({
  key,
  name: words(zh),
  phase,
  optional: false,
  department: 'service',
  exit: none,
  guide: none,
  fields: [
    {
      key: `${key}-note`,
      label: words(`${zh}说明`),
      type: 'text',
      choices: [],
      requiredAt: ['stage_exit'],
      hint: none,
    },
  ],
  checklist: [{ key: 'read-back', name: words('复述问题'), optional: false }],
  exitNeeds: [],
});

const work: Work = {
  ticket: '1',
  version: 4,
  revision: 1,
  procedure: {
    key: 'repair',
    name: words('报修处理'),
    riskPlan: 'high_risk',
    stages: [stage('symptom', '故障登记', 'analysis'), stage('repair', '维修', 'execution')],
    departments: [],
    handovers: [],
    preparation: [],
    delivery: {
      steps: [{ key: 'test', name: words('通电复测'), optional: false }],
      documents: [],
      secondCheck: true,
      signed: true,
      agreedFirst: true,
    },
    acceptance: [{ key: 'function', name: words('故障已排除'), part: 'function', standard: none }],
  },
  stage: 'symptom',
  since: '2026-01-05T01:00:00Z',
  highRisk: true,
  dues: [
    { stage: 'symptom', dueAt: '2026-01-05T02:00:00Z', planned: false },
    { stage: 'repair', dueAt: '2026-01-07T02:00:00Z', planned: true },
  ],
  expectedAt: '2026-01-07T02:00:00Z',
  answers: {},
  withheld: [],
  ticks: [],
  milestones: [],
  acceptance: [],
  documents: [],
  stays: [],
  missing: {
    next: 'repair',
    toNext: [{ name: 'symptom-note', label: words('故障登记说明') }],
    toDeliver: [{ name: 'agreement', label: words('客户确认的验收约定') }],
    toClose: [{ name: 'signature', label: words('客户签收') }],
    toTransfer: [],
  },
  people: {},
  files: {},
};

function show(shown: Work) {
  render(
    <QueryClientProvider client={queries}>
      <App>
        <MeContext value={{ id: 'me', name: '李敏', rights: [], teams: [] } as unknown as Me}>
          <WorkDesk work={shown} />
        </MeContext>
      </App>
    </QueryClientProvider>,
  );
}

test('REQ-SRQ-08 what is missing is named and the way on stays shut', async () => {
  const asked = fakeServer({
    'PUT /tickets/1/work/lists/symptom/read-back': () => ({ status: 200, body: {} }),
    'GET /people': () => ({ body: { items: [] } }),
  });
  show(work);
  expect(screen.getByText('故障登记说明', { selector: 'li' })).toBeDefined();
  expect(screen.getByRole('button', { name: /维修/ })).toHaveProperty('disabled', true);
  fireEvent.click(screen.getByRole('checkbox', { name: '复述问题' }));
  await waitFor(() => expect(asked.some(({ method }) => method === 'PUT')).toBe(true));
});

test('REQ-SRQ-20 REQ-SRQ-40 plan and delivery have their places', () => {
  fakeServer({ 'GET /people': () => ({ body: { items: [] } }) });
  show({ ...work, missing: { ...work.missing, toNext: [] } });
  expect(screen.getByRole('button', { name: /维修/ })).toHaveProperty('disabled', false);
  for (const tab of screen.getAllByRole('tab')) fireEvent.click(tab);
  expect(screen.getByText('通电复测')).toBeDefined();
  expect(screen.getByText('故障已排除')).toBeDefined();
  expect(screen.getByText('客户签收', { selector: 'li' })).toBeDefined();
});
