import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import '@/fake-server';
import type { Draft } from './api/draft';
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
