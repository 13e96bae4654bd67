import { Button, Descriptions, Drawer, Flex, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiProblem } from '@/lib/api';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { ReasonDialog } from '@/ui/reason-dialog';
import {
  deactivatePerson,
  invitePerson,
  reactivatePerson,
  useChange,
  usePerson,
  type Person,
} from './api/people';
import { InvitationLink } from './invitation-link';
import { PersonAbsences } from './person-absences';
import { PersonForm } from './person-form';
import { PersonPosts } from './person-posts';
import { StateTag } from './state-tag';

interface PersonDrawerProps {
  readonly id: string;
  readonly close: () => void;
  readonly mayEdit: boolean;
}

/** One person: how to reach them, their posts, and what may be done about them. */
export function PersonDrawer({ id, close, mayEdit }: PersonDrawerProps) {
  const person = usePerson(id);
  return (
    <Drawer open title={person.data?.name ?? ''} onClose={close} size={480}>
      {person.data ? (
        <Details person={person.data} mayEdit={mayEdit} />
      ) : person.error ? (
        <ProblemAlert error={person.error} />
      ) : (
        <Spin />
      )}
    </Drawer>
  );
}

function Details({ person, mayEdit }: { readonly person: Person; readonly mayEdit: boolean }) {
  const { t } = useTranslation('people');
  const mayTakeOver = useRight('takeover');
  const [editing, setEditing] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const invite = useChange(invitePerson);
  const gone = person.state === 'deactivated';
  const change = useChange(gone ? reactivatePerson : deactivatePerson);
  if (editing) return <PersonForm person={person} done={() => setEditing(false)} />;
  return (
    <>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'email', label: t('email'), children: person.email },
          { key: 'phone', label: t('phone'), children: person.phone ?? '—' },
          {
            key: 'state',
            label: t('state'),
            children:
              gone || person.state === 'invited' ? <StateTag state={person.state} /> : t('states.active'),
          },
        ]}
      />
      <PersonPosts person={person} mayEdit={mayEdit && !gone} />
      {mayTakeOver && <PersonAbsences person={person} />}
      {mayEdit && (
        <Flex gap={8} wrap style={{ marginTop: 24 }}>
          <Button onClick={() => setEditing(true)}>{t('change')}</Button>
          {!gone && (
            <Button onClick={() => invite.mutate(person.id)} loading={invite.isPending}>
              {person.state === 'invited' ? t('person.inviteAgain') : t('person.resetPassword')}
            </Button>
          )}
          <Button danger={!gone} onClick={() => setLeaving(true)}>
            {gone ? t('person.reactivate') : t('person.deactivate')}
          </Button>
        </Flex>
      )}
      <ProblemAlert error={invite.error} />
      {invite.data && <InvitationLink invitation={invite.data} close={() => invite.reset()} />}
      <ReasonDialog
        open={leaving}
        danger={!gone}
        title={gone ? t('person.reactivate') : t('person.deactivate')}
        busy={change.isPending}
        error={change.error}
        onCancel={() => setLeaving(false)}
        onConfirm={(reason) =>
          change.mutate({ id: person.id, reason }, { onSuccess: () => setLeaving(false) })
        }
      >
        <p>{gone ? t('person.reactivateHint') : t('person.deactivateHint')}</p>
        {change.error instanceof ApiProblem && change.error.code === 'holds_open_work' && (
          <p>
            <Link to={`/takeover?person=${person.id}`}>{t('absence.takeover')}</Link>
          </p>
        )}
      </ReasonDialog>
    </>
  );
}
