import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeServer } from '@/fake-server';
import { queries } from '@/lib/queries';
import { MeContext, type Me } from '@/lib/session';
import type { Draft } from './api/draft';
import { DraftPage } from './draft-page';

const nobody = { units: [], procedures: [], tiers: [], categories: [], channels: [] };

const draft: Draft = {
  id: 'd1',
  base: '1.0',
  outdated: false,
  state: 'editing',
  begunAt: '2026-03-02T04:00:00Z',
  parts: { 'clause 3.2': 4 },
  latest: [],
  missing: [{ code: 'no_owner', where: 'clause 3.2', blocks: true }],
  version: 7,
  document: {
    title: { zh: '客户服务制度', en: 'Policy' },
    chapters: [
      {
        number: '3',
        title: { zh: '渠道与响应', en: 'Channels' },
        clauses: [
          {
            number: '3.1',
            text: { zh: '二十四小时内答复。', en: 'Answered in a day.' },
            owner: 'desk-lead',
            control: ['clock'],
            applies: nobody,
            cites: [],
            binds: [],
          },
          {
            number: '3.2',
            text: { zh: '咨询当天答复。', en: 'Same day.' },
            owner: '',
            control: ['clock'],
            applies: nobody,
            cites: [],
            binds: [],
          },
        ],
      },
    ],
    indicators: [],
    targets: [],
    categories: [],
    frame: { scope: nobody, appendices: [], references: [], bases: [] },
  },
};

beforeEach(() => {
  queries.clear();
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addListener: vi.fn(),
    removeListener: vi.fn(),
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }));
});

function show(me: Partial<Me> = {}, at = '/policy/draft?clause=3.2') {
  render(
    <QueryClientProvider client={queries}>
      <App>
        <MeContext
          value={{ id: 'me', name: '李敏', rights: ['policy_edit'], teams: [], ...me } as unknown as Me}
        >
          <MemoryRouter initialEntries={[at]}>
            <DraftPage />
          </MemoryRouter>
        </MeContext>
      </App>
    </QueryClientProvider>,
  );
}

test('REQ-POL-09 a draft with something missing cannot be proposed, and says what is next', async () => {
  fakeServer({
    'GET /policies/draft': () => ({ body: draft }),
    'GET /policies/remarks': () => ({ body: { items: [] } }),
  });
  show();
  expect(await screen.findByText('下一步：补齐 1 处缺漏')).toBeDefined();
  expect(screen.getByRole('button', { name: '提交审批' })).toHaveProperty('disabled', true);
});

test('REQ-POL-04 a clause is written in place and saved under the version somebody saw', async () => {
  const asked = fakeServer({
    'GET /policies/draft': () => ({ body: draft }),
    'GET /policies/remarks': () => ({ body: { items: [] } }),
    'GET /policies/controls': () => ({ body: { items: [] } }),
    'PUT /policies/draft/clauses/3.2': () => ({ body: { part: 'clause 3.2', edit: 8 } }),
  });
  show();
  fireEvent.click(await screen.findByRole('button', { name: '编 辑' }));
  fireEvent.change(screen.getByRole('textbox', { name: '中文' }), { target: { value: '咨询半天内答复。' } });
  fireEvent.click(screen.getByRole('button', { name: '保 存' }));
  await waitFor(() => expect(asked.some(({ method }) => method === 'PUT')).toBe(true));
  expect(JSON.stringify(asked.find(({ method }) => method === 'PUT'))).toContain('咨询半天内答复。');
});

test('REQ-POL-10 without a draft the page says how one begins', async () => {
  fakeServer({
    'GET /policies/draft': () => ({
      status: 404,
      body: { title: '没有', status: 404, code: 'no_such_draft' },
    }),
  });
  show();
  expect(await screen.findByRole('button', { name: '开始编写新版本' })).toBeDefined();
});
