import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import { forgetPush } from '../push/browser-push';

export const sendCode = (address: string) => api.post('/portal/codes', { address });

/** Everything that was shown or refused before is asked again. */
export async function enter(proof: { link: string } | { address: string; code: string }): Promise<void> {
  await api.put('/portal/session', proof);
  await queries.resetQueries({ queryKey: ['portal'] });
}

export async function leave(): Promise<void> {
  await forgetPush().catch(() => undefined); // the server ends it with the session in any case
  await api.delete('/portal/session');
  await queries.resetQueries({ queryKey: ['portal'] });
}
