import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import '@/fake-server';
import type { Draft } from './api/draft';
import { MissingList } from './missing-list';
import { StaleWords } from './stale-words';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }));
});

const draft = (missing: Draft['missing']) => ({ missing }) as unknown as Draft;

test('REQ-POL-04 whoever writes is told which clauses may still say the old number, and is led there', () => {
  const show = vi.fn();
  render(
    <StaleWords
      draft={draft([
        { code: 'no_basis', where: 'target trainings', blocks: false },
        { code: 'stale_words', where: 'clause 7.1', blocks: false },
      ])}
      show={show}
    />,
  );
  expect(screen.getByRole('alert').textContent).toContain('可能仍写着旧的数字');
  fireEvent.click(screen.getByRole('button', { name: '7.1' }));
  expect(show).toHaveBeenCalledWith('7.1');
});

test('REQ-POL-04 nothing is said when every text followed', () => {
  render(<StaleWords draft={draft([])} />);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('REQ-POL-04 the check names targets by their indicator, what this draft brought first, and leads to the clause', () => {
  const show = vi.fn();
  const checked = {
    missing: [
      { code: 'no_basis', where: 'target trainings', blocks: false },
      { code: 'stale_words', where: 'clause 10.2', blocks: false },
      { code: 'no_approval', where: 'policy', blocks: true },
    ],
    document: {
      targets: [{ promise: 'trainings', clause: '7.1', indicator: 'IND-27' }],
      indicators: [{ code: 'IND-27', name: { zh: '培训次数', en: 'Trainings' } }],
    },
  } as unknown as Draft;
  render(<MissingList draft={checked} show={show} close={vi.fn()} />);
  const said = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(said[0]).toContain('整部制度');
  expect(said[1]).toContain('条款 §10.2');
  expect(said[2]).toContain('目标 §7.1 培训次数');
  screen.getAllByRole('button', { name: '前往' }).at(-1)?.click();
  expect(show).toHaveBeenCalledWith('7.1');
});
