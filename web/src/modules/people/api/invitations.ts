import { api } from '@/lib/api';
import type { SignInAnswer } from './session';

export const whomInvites = (secret: string) =>
  api.post<{ name: string; email: string; company: string }>('/invitations/question', { secret });

export const acceptInvitation = (body: { secret: string; password: string }) =>
  api.post<SignInAnswer>('/invitations/acceptance', body);
