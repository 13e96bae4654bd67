import { expect, test } from 'vitest';
import { type Heard, next, silent, type State, telling } from './state';

const ring: Heard = { kind: 'rings', call: 'c1', number: '13800001234', direction: 'inbound' };

const after = (...heard: readonly Heard[]): State =>
  heard.reduce((state, each) => next(state, each, 1_000), silent);

test.each<[string, readonly Heard[], object]>([
  ['a line that comes and goes', [{ kind: 'connecting' }, { kind: 'registered' }, { kind: 'lost', at: 9 }], { line: { kind: 'lost', at: 9 } }],
  ['a password that is refused', [{ kind: 'connecting' }, { kind: 'refused' }], { line: { kind: 'refused' } }],
  ['it rings', [{ kind: 'registered' }, ring], { talk: { state: 'ringing', number: '13800001234', muted: false } }],
  ['answered', [ring, { kind: 'answered', call: 'c1' }], { talk: { state: 'talking' } }],
  ['held', [ring, { kind: 'answered', call: 'c1' }, { kind: 'held', call: 'c1' }], { talk: { state: 'held' } }],
  ['muted and resumed', [ring, { kind: 'answered', call: 'c1' }, { kind: 'held', call: 'c1' }, { kind: 'muted', call: 'c1', on: true }, { kind: 'resumed', call: 'c1' }], { talk: { state: 'talking', muted: true } }],
  ['a call survives the line', [ring, { kind: 'answered', call: 'c1' }, { kind: 'lost', at: 9 }], { line: { kind: 'lost' }, talk: { state: 'talking' } }],
  ['a second call does not disturb', [ring, { ...ring, call: 'c2' }, { kind: 'over', call: 'c2' }], { talk: { call: 'c1' } }],
  ['over', [ring, { kind: 'over', call: 'c1', trouble: 'line_lost' }], { talk: undefined, over: 'c1', trouble: 'line_lost' }],
  ['a microphone refused while it rings', [ring, { kind: 'trouble', trouble: 'microphone_refused' }], { talk: { state: 'ringing' }, trouble: 'microphone_refused' }],
  ['what is told of another call', [ring, { kind: 'answered', call: 'c9' }], { talk: { state: 'ringing' } }],
])('REQ-CHN-21 softphone: %s', (_, heard, expected) => {
  expect({ talk: undefined, ...after(...heard) }).toMatchObject(expected);
}); // prettier-ignore

test('REQ-CHN-02 softphone: what the server is told', () => {
  expect(telling(ring)).toEqual([{ call: 'c1', kind: 'ring', direction: 'inbound', number: '13800001234' }]);
  expect(telling({ kind: 'over', call: 'c1' }).map((each) => each.kind)).toEqual(['ended']);
  expect(telling({ kind: 'over', call: 'c1', elsewhere: true }).map((each) => each.kind)).toEqual([
    'answered',
    'ended',
  ]);
  expect(telling({ kind: 'muted', call: 'c1', on: true })).toEqual([]);
  expect(telling({ kind: 'registered' })).toEqual([]);
});
