import { expect, test } from 'vitest';
import { queryOf, stateOf } from './saved-views';

test('a view that is kept comes back to the same address', () => {
  const state = { view: 'team', q: '空调', status: 'new,in_progress', major: 'true', priority: 'p1' };
  const query = queryOf(state);
  expect(query).toEqual({
    view: 'team',
    q: '空调',
    status: ['new', 'in_progress'],
    major: true,
    priority: ['p1'],
  });
  expect(stateOf(query)).toMatchObject(state);
  expect(stateOf(query).category).toBeUndefined();
});
