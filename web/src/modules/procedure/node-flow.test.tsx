import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeServer } from '@/fake-server';
import { queries } from '@/lib/queries';
import { NodeFlow } from './node-flow';

const words = (zh: string) => ({ zh, en: zh });
const stage = {
  phase: 'execution',
  links: [],
  department: '',
  optional: false,
  entry: words(''),
  exit: words(''),
  checklist: [],
  exitNeeds: [],
  customerSees: words(''),
  guide: words(''),
};
const site = {
  key: 'site',
  label: words('现场情况'),
  type: 'choice',
  required: true,
  choices: [
    { value: 'ready', label: words('具备') },
    { value: 'not', label: words('不具备') },
  ],
};

beforeEach(() => {
  queries.clear();
  fakeServer({
    'GET /procedure-versions/v1': () => ({
      body: {
        id: 'v1',
        key: 'installation',
        revision: 1,
        document: {
          stages: [
            { ...stage, key: 'survey', name: words('现场确认'), fields: [site] },
            {
              ...stage,
              key: 'rebuild',
              name: words('现场改造'),
              fields: [],
              onlyIf: { field: 'site', in: ['not'] },
            },
            { ...stage, key: 'install', name: words('安装'), fields: [] },
          ],
        },
      },
    }),
  });
});

test('REQ-POL-17 nodes of a procedure branch as it does', async () => {
  const node = (key: string) => ({
    key: `installation/${key}`,
    stage: key,
    lane: 'a',
    name: words(key),
    facts: '',
  });
  render(
    <QueryClientProvider client={queries}>
      <NodeFlow
        version="v1"
        lanes={[{ key: 'a', name: words('现场服务部') }]}
        nodes={[node('survey'), node('rebuild'), node('install')]}
        choose={vi.fn()}
      />
    </QueryClientProvider>,
  );
  expect((await screen.findByText('不具备')).textContent).toBe('不具备');
});
