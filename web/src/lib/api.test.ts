import { expect, test } from 'vitest';
import { fakeServer } from '@/fake-server';
import { api, ApiProblem, everyPage, url } from './api';

test('a change carries the token against forgery, the version seen and a key that keeps it single', async () => {
  document.cookie = 'XSRF-TOKEN=abc%3D';
  const asked = fakeServer({ 'POST /tickets/1/transfers': () => ({ status: 201, body: { id: '7' } }) });
  await api.post('/tickets/1/transfers', { reason: '转专业组' }, { ifMatch: 3, idempotencyKey: 'k1' });
  const headers = asked[0]?.headers;
  expect(headers?.get('X-XSRF-TOKEN')).toBe('abc=');
  expect(headers?.get('If-Match')).toBe('"3"');
  expect(headers?.get('Idempotency-Key')).toBe('k1');
  expect(asked[0]?.body).toEqual({ reason: '转专业组' });
});

test('a refusal becomes a problem with its code and the fields to mend', async () => {
  const problem = {
    title: '标题必填',
    status: 400,
    code: 'invalid_request',
    errors: [{ field: 'subject', code: 'missing' }],
  };
  fakeServer({ 'POST /tickets': () => ({ status: 400, body: problem }) });
  const refusal = await api.post('/tickets', {}).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ApiProblem);
  expect((refusal as ApiProblem).problem).toEqual(problem);
});

test('a list shown as a whole is read to its last page', async () => {
  let page = 0;
  fakeServer({ 'GET /facts': () => ({ body: { items: [page], next: page++ < 2 ? 'more' : null } }) });
  expect(await everyPage('/facts')).toEqual([0, 1, 2]);
});

test('addresses leave out what is not asked and repeat what is asked several times', () => {
  expect(url('/tickets', { view: 'mine', q: '', team: undefined, status: ['new', 'closed'] })).toBe(
    '/api/v1/tickets?view=mine&status=new&status=closed',
  );
});
