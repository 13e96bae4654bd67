import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommands, type Command } from '@/lib/commands';
import { useMe } from '@/lib/session';
import { problemText } from '@/ui/problem-alert';
import { actions, nextStep, type ActionName } from './actions';
import type { Ticket } from './api/ticket';
import { useVerb } from './api/ticket-verbs';

export interface OfferedAction extends Command {
  readonly id: ActionName;
  readonly isNext: boolean;
}

/** The actions that fit this ticket and this person: as buttons, as palette commands and as keys. `ask` opens a dialog. */
export function useTicketActions(
  ticket: Ticket,
  ask: (action: ActionName) => void,
): readonly OfferedAction[] {
  const { t } = useTranslation('ticket');
  const me = useMe();
  const { message } = App.useApp();
  const handle = useVerb('handle', ticket);
  const accept = useVerb('accept', ticket);
  const resume = useVerb('resume', ticket);
  const verify = useVerb('verify', ticket);
  const told = { onError: (error: Error) => void message.error(problemText(error)) };
  /** What needs no question is done at once. */
  const direct: Partial<Record<ActionName, () => void>> = {
    take: () => handle.mutate({ person: { id: me.id, name: me.name } }, told),
    accept: () => accept.mutate(undefined, told),
    resume: () => resume.mutate(undefined, told),
    verify: () => verify.mutate(undefined, told),
  };
  const next = nextStep(ticket, me);
  const offered = actions
    .filter((action) => me.rights.includes(action.right) && action.fits(ticket, me))
    .map(({ name, keys }) => ({
      id: name,
      title: t(`actions.${name}`),
      group: ticket.number,
      keys,
      isNext: name === next,
      run: direct[name] ?? (() => ask(name)),
    }));
  useCommands(offered);
  return offered;
}
