import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommands, type Command } from '@/lib/commands';
import { useRight } from '@/lib/rights';
import { useMe } from '@/lib/session';
import { problemText } from '@/ui/problem-alert';
import { nextStep, offeredActions } from './actions';
import type { Ticket, Verb } from './api/ticket';
import { useVerb } from './api/ticket-verbs';

export interface OfferedAction extends Command {
  readonly id: Verb;
  readonly isNext: boolean;
  readonly isButton: boolean;
}

/** The actions that fit now: as buttons, as palette commands and as keys. `ask` opens the dialog of one that needs answers. */
export function useTicketActions(ticket: Ticket, ask: (action: Verb) => void): readonly OfferedAction[] {
  const { t } = useTranslation('ticket');
  const me = useMe();
  const { message } = App.useApp();
  const mayClose = useRight('ticket_close');
  const take = useVerb('take', ticket);
  const accept = useVerb('accept_transfer', ticket);
  const resume = useVerb('resume', ticket);
  const verify = useVerb('verify', ticket);
  const wake = useVerb('wake', ticket);
  const told = { onError: (error: Error) => void message.error(problemText(error)) };
  /** What needs no question is done at once. */
  const direct: Partial<Record<Verb, () => void>> = {
    take: () => take.mutate({ me: { id: me.id, name: me.name } }, told),
    accept_transfer: () => accept.mutate(undefined, told),
    resume: () => resume.mutate(undefined, told),
    verify: () => verify.mutate(undefined, told),
    wake: () => wake.mutate(undefined, told),
  };
  const next = nextStep(ticket);
  const offered = offeredActions(ticket, mayClose).map(({ name, keys, button = false }) => ({
    id: name,
    title: t(`actions.${name}`),
    group: t('commands.this'),
    keys,
    isNext: name === next,
    isButton: button || name === next,
    run: direct[name] ?? (() => ask(name)),
  }));
  useCommands(offered);
  return offered;
}
