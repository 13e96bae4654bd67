import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { PromiseLine } from './api/get-board';
import { GoalRow } from './goal-row';

const line = {
  code: 'IND-07',
  state: 'kept',
  goals: ['efficiency'],
  measured: 'each',
  kept: 9,
  broken: 1,
} as unknown as PromiseLine;

test('REQ-POL-03 a goal shows its indicators, and a second click shows all again', () => {
  const choose = vi.fn();
  const { rerender } = render(<GoalRow lines={[line]} choose={choose} />);
  fireEvent.click(screen.getByRole('button', { name: /^效率优化/ }));
  expect(choose).toHaveBeenLastCalledWith('efficiency');
  rerender(<GoalRow lines={[line]} chosen="efficiency" choose={choose} />);
  fireEvent.click(screen.getByRole('button', { name: /^效率优化/, pressed: true }));
  expect(choose).toHaveBeenLastCalledWith(undefined);
});

test('on the wall goals are told and cannot be clicked', () => {
  render(<GoalRow lines={[line]} />);
  expect(screen.queryByRole('button')).toBeNull();
});
