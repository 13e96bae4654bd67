import { Button, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { loadMails, orElse, outcomes, type Outcome, type ReceivedMail } from './api/received-mails';
import { useConnectors } from './connectors/api';
import { ReceivedMailDrawer } from './received-mail-drawer';

const colours: Record<Outcome, string> = {
  received: 'default',
  opened: 'green',
  appended: 'blue',
  quarantined: 'orange',
  ignored: 'default',
};

/** Mail that came in and what became of it; what a person has to look at is a filter away. */
export function ReceivedMailsPage() {
  const { t } = useTranslation('channel');
  const [state, set] = useUrlState();
  const filter = { state: state.state, sender: state.sender, mailbox: state.mailbox };
  const connectors = useConnectors();
  const mailboxes = connectors.data?.filter(({ channel }) => channel === 'mail') ?? [];
  return (
    <PageBody wide>
      <PageHeader title={t('mails.title')} hint={t('mails.hint')} />
      <FilterBar
        filters={[
          {
            name: 'state',
            label: t('mails.state'),
            options: outcomes.map((value) => ({ value, label: t(`mails.states.${value}`) })),
          },
          {
            name: 'mailbox',
            label: t('mails.mailbox'),
            options: mailboxes.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
      />
      <PagedTable<ReceivedMail>
        queryKey={['received-mails', filter]}
        load={(cursor, signal) => loadMails(filter, cursor, signal)}
        empty={<EmptyState title={t('mails.none')} fill={t('mails.noneHint')} />}
        columns={[
          {
            title: t('mails.when'),
            width: 150,
            render: (_, mail) => <Time at={mail.receivedAt} as="short" />,
          },
          {
            title: t('mails.state'),
            width: 240,
            render: (_, mail) => (
              <>
                <Tag color={colours[mail.state]}>{t(`mails.states.${mail.state}`)}</Tag>
                {mail.reason && (
                  <Typography.Text type="secondary">
                    {t(`mails.reasons.${mail.reason}`, mail.reason)}
                  </Typography.Text>
                )}
              </>
            ),
          },
          {
            title: t('mails.mailbox'),
            width: 160,
            render: (_, mail) => mailboxes.find(({ id }) => id === mail.mailbox)?.name ?? mail.mailbox,
          },
          {
            title: t('mails.sender'),
            render: (_, mail) => mail.senderName ?? mail.sender ?? t('mails.nobody'),
          },
          {
            title: t('mails.subject'),
            render: (_, mail) => (
              <Button type="link" size="small" onClick={() => set({ mail: mail.id })}>
                {orElse(mail.subject, t('mails.noSubject'))}
              </Button>
            ),
          },
        ]}
      />
      <ReceivedMailDrawer id={state.mail} close={() => set({ mail: undefined })} />
    </PageBody>
  );
}
