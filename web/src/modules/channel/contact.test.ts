import { expect, test } from 'vitest';
import { contactOf, headline, reachable } from './contact';

test('one field takes a telephone number or a mail address', () => {
  expect(contactOf('张伟', ' 13800001234 ')).toEqual({ name: '张伟', phone: '13800001234' });
  expect(contactOf('', 'zhang@example.com')).toEqual({ email: 'zhang@example.com' });
  expect(['13800001234', '+86 138 0000 1234', 'a@b.cn'].every(reachable)).toBe(true);
  expect(['', 'zhang', '12345', 'a@b'].some(reachable)).toBe(false);
});

test('the first sentence becomes the headline', () => {
  expect(headline('冰箱不制冷。昨天开始的')).toBe('冰箱不制冷。');
  expect(headline('The fridge is warm\nsince Monday')).toBe('The fridge is warm');
  expect(headline('很'.repeat(100))).toHaveLength(60);
});
