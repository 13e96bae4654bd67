import type { Page } from '@playwright/test';
import { call } from './doors';

interface Field {
  readonly key: string;
  readonly type: string;
  readonly choices: readonly { readonly value: string }[];
}

interface Work {
  readonly stage: string;
  readonly plan?: object | null;
  readonly procedure: { readonly stages: readonly { readonly fields: readonly Field[] }[] };
  readonly missing: Readonly<
    Record<'toDeliver' | 'toClose' | 'toTransfer', readonly { readonly name: string }[]>
  >;
}

/** Writes down what the procedure of a ticket wants before a step; `second` looks over what the first put together. */
export async function ready(
  page: Page,
  ticket: string,
  step: keyof Work['missing'],
  { person, second }: { readonly person: string; readonly second: Page },
): Promise<void> {
  const door = `/tickets/${ticket}/work`;
  const work = await call<Work>(page, 'GET', door);
  const fields = work.procedure.stages.flatMap((stage) => stage.fields);
  for (const { name } of work.missing[step]) {
    const field = fields.find((one) => one.key === name);
    if (field) await call(page, 'PUT', `${door}/form`, { values: { [name]: value(field, person) } });
    else if (name === 'packageCheck') await call(second, 'PUT', `${door}/package-check`, { complete: true });
    else await write(page, door, name, person);
  }
}

async function write(page: Page, door: string, name: string, person: string): Promise<void> {
  switch (name) {
    case 'analysis':
      await call(page, 'PUT', `${door}/analysis`, {
        wanted: '恢复制冷',
        outside: '无',
        means: ['customer_words'],
      });
      return;
    case 'plan':
      await call(page, 'PUT', `${door}/plan`, { kind: 'standard', solution: '检修制冷系统', responsible: person, resources: '', ifNeedsChange: '改约', ifSystemsFail: '提供备用机' }); // prettier-ignore
      return;
    case 'agreement':
      await call(page, 'PUT', `${door}/agreement`, { standard: '制冷正常', way: '现场试机', deliveryAt: new Date().toISOString() }); // prettier-ignore
      await call(page, 'PUT', `${door}/agreement/confirmation`, { how: 'phone', note: '电话同意' });
      return;
    default:
      if (name.startsWith('documents.')) {
        const item = name.slice('documents.'.length);
        await call(page, 'POST', `${door}/documents`, { item, name: '维修报告', revision: '1.0' });
      }
  }
}

function value(field: Field, person: string): string | number | boolean {
  switch (field.type) {
    case 'number':
    case 'money':
      return 1;
    case 'date':
      return '2026-01-05';
    case 'choice':
      return field.choices[0]?.value ?? '';
    case 'yes_no':
      return true;
    case 'person':
      return person;
    default:
      return '已登记';
  }
}
