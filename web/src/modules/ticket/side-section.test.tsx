import { render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { MeContext, type Me } from '@/lib/session';
import { Section } from './side-section';

afterEach(() => localStorage.clear());

const show = (id: string) =>
  render(
    <MeContext value={{ id, name: '李敏', rights: [], teams: [] } as unknown as Me}>
      <Section name="customer" title="客户">
        张伟
      </Section>
    </MeContext>,
  );

test('a section stays as its reader left it, and opens for everybody else', () => {
  localStorage.setItem('chengnuo.side.li.folded.customer', 'yes');
  show('li').unmount();
  show('li');
  expect(screen.queryByText('张伟')).toBeNull();
  show('wang');
  expect(screen.getByText('张伟')).toBeDefined();
});
