import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hearKeys, useCommands } from './commands';

function Screen({ done }: { readonly done: (id: string) => void }) {
  useCommands([
    { id: 'take', title: '受理', group: '工单', keys: 't', run: () => done('take') },
    { id: 'send', title: '发送', group: '工单', keys: 'mod+enter', run: () => done('send') },
  ]);
  return <input aria-label="回复" />;
}

function press(target: EventTarget, key: string, more: KeyboardEventInit = {}): void {
  target.addEventListener('keydown', (event) => hearKeys(event as KeyboardEvent), { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...more }));
}

test('a key runs its command, but letters never while somebody types or composes', () => {
  const done: string[] = [];
  const screen = render(<Screen done={(id) => done.push(id)} />);
  const field = screen.getByLabelText('回复');

  press(document.body, 't');
  press(field, 't');
  press(document.body, 't', { isComposing: true });
  press(field, 'Enter', { ctrlKey: true });
  press(field, 'Enter', { ctrlKey: true, isComposing: true });
  expect(done).toEqual(['take', 'send']);

  screen.unmount();
  press(document.body, 't');
  expect(done).toEqual(['take', 'send']);
});
