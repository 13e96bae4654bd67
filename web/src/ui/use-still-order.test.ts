import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useStillOrder } from './use-still-order';

test('rows stay under the pointer: none goes, new ones wait, more of them follow at the end, leaving lets all in', () => {
  const list = renderHook(({ rows }) => useStillOrder(rows, (row) => row), {
    initialProps: { rows: ['b', 'c'] },
  });
  act(() => list.result.current.hover.onPointerEnter());

  list.rerender({ rows: ['a', 'c', 'd'] });
  expect(list.result.current.rows).toEqual(['b', 'c', 'd']);
  expect(list.result.current.waiting).toBe(1);

  act(() => list.result.current.hover.onPointerLeave());
  expect(list.result.current.rows).toEqual(['a', 'c', 'd']);
});
