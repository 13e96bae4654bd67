import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '@/ui/reason-dialog';
import type { Verb } from './api/ticket';
import type { DialogProps } from './dialog-props';
import { useVerb } from './api/ticket-verbs';

const AssignDialog = lazy(async () => ({ default: (await import('./assign-dialog')).AssignDialog }));
const TransferDialog = lazy(async () => ({ default: (await import('./transfer-dialog')).TransferDialog }));
const OwnerDialog = lazy(async () => ({ default: (await import('./owner-dialog')).OwnerDialog }));
const FirstDialog = lazy(async () => ({ default: (await import('./first-dialog')).FirstDialog }));
const ClassifyDialog = lazy(async () => ({ default: (await import('./classify-dialog')).ClassifyDialog }));
const DeliverDialog = lazy(async () => ({ default: (await import('./deliver-dialog')).DeliverDialog }));
const SignDialog = lazy(async () => ({ default: (await import('./sign-dialog')).SignDialog }));
const SnoozeDialog = lazy(async () => ({ default: (await import('./snooze-dialog')).SnoozeDialog }));
const WaitDialog = lazy(async () => ({ default: (await import('./wait-dialog')).WaitDialog }));
const MergeDialog = lazy(async () => ({ default: (await import('./merge-dialog')).MergeDialog }));
const CloseDialog = lazy(async () => ({ default: (await import('./close-dialog')).CloseDialog }));

interface TicketDialogsProps extends DialogProps {
  readonly asked: Verb | undefined;
}

/** The dialog of the action that was asked for; a fresh one each time. */
export function TicketDialogs({ asked, ...props }: TicketDialogsProps) {
  return (
    <Suspense>
      {asked === 'assign' && <AssignDialog {...props} />}
      {asked === 'request_transfer' && <TransferDialog {...props} />}
      {asked === 'decide_owner' && <OwnerDialog {...props} />}
      {asked === 'offer_first' && <FirstDialog {...props} />}
      {asked === 'reclassify' && <ClassifyDialog {...props} />}
      {asked === 'deliver' && <DeliverDialog {...props} />}
      {asked === 'close' && <CloseDialog {...props} />}
      {asked === 'snooze' && <SnoozeDialog {...props} />}
      {asked === 'wait' && <WaitDialog {...props} />}
      {asked === 'merge' && <MergeDialog {...props} />}
      {asked === 'sign' && <SignDialog {...props} />}
      {isReasoned(asked) && <WithReason verb={asked} {...props} />}
    </Suspense>
  );
}

const reasoned = [
  'decline_transfer',
  'confirm',
  'dispute',
  'reopen',
  'withdraw',
  'ask_owner',
  'unmerge',
] as const;
type Reasoned = (typeof reasoned)[number];

function isReasoned(verb: Verb | undefined): verb is Reasoned {
  return reasoned.some((each) => each === verb);
}

function WithReason({ verb, ticket, done }: DialogProps & { readonly verb: Reasoned }) {
  const { t } = useTranslation('ticket');
  const change = useVerb(verb, ticket);
  return (
    <ReasonDialog
      open
      title={t(`actions.${verb}`)}
      onCancel={done}
      onConfirm={(reason) => change.mutate({ reason }, { onSuccess: done })}
      busy={change.isPending}
      error={change.error}
    >
      <p>{t(`explain.${verb}`)}</p>
    </ReasonDialog>
  );
}
