import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Descriptions, Drawer, Flex, Input, Skeleton, Space, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import {
  decideMail,
  orElse,
  rawMail,
  ticketOfNumber,
  useMail,
  type Decision,
  type ShownMail,
} from './api/received-mails';
import styles from './received-mail.module.css';

/** One mail: what it says, what became of it, and what a person can decide about it. */
export function ReceivedMailDrawer({
  id,
  close,
}: {
  readonly id: string | undefined;
  readonly close: () => void;
}) {
  const { t } = useTranslation('channel');
  const mail = useMail(id);
  return (
    <Drawer
      open={id !== undefined}
      onClose={close}
      size={640}
      title={orElse(mail.data?.message?.subject, t('mails.noSubject'))}
      extra={
        id && (
          <Button icon={<DownloadOutlined />} href={rawMail(id)}>
            {t('mails.raw')}
          </Button>
        )
      }
    >
      <ProblemAlert error={mail.error} />
      {mail.data ? <Shown mail={mail.data} key={mail.data.version} /> : <Skeleton active />}
    </Drawer>
  );
}

function Shown({ mail }: { readonly mail: ShownMail }) {
  const { t } = useTranslation('channel');
  const message = mail.message;
  return (
    <Flex vertical gap="middle">
      <Descriptions
        column={1}
        size="small"
        items={[
          {
            key: 'state',
            label: t('mails.state'),
            children: (
              <>
                {t(`mails.states.${mail.outcome}`)}
                {mail.reason && ` · ${t(`mails.reasons.${mail.reason}`, mail.reason)}`}
              </>
            ),
          },
          ...(mail.ticket
            ? [
                {
                  key: 'ticket',
                  label: t('mails.ticket'),
                  children: <Link to={`/tickets/${mail.ticket}`}>{mail.ticketNumber}</Link>,
                },
              ]
            : []),
          {
            key: 'from',
            label: t('mails.sender'),
            children: orElse(
              [message?.fromName, message?.from].filter(Boolean).join(' · '),
              t('mails.nobody'),
            ),
          },
          { key: 'to', label: t('mails.to'), children: orElse(message?.to.join('、'), '–') },
          { key: 'at', label: t('mails.when'), children: <Time at={mail.receivedAt} as="short" /> },
        ]}
      />
      {message ? (
        <>
          <Typography.Paragraph className={styles.words}>
            {orElse(message.visibleText, t('mails.noWords'))}
          </Typography.Paragraph>
          {message.attachments.length > 0 && (
            <ul className={styles.files}>
              {message.attachments.map((file) => (
                <li key={file.sha256}>
                  {file.name}{' '}
                  <Typography.Text type="secondary">{Math.ceil(file.size / 1024)} KB</Typography.Text>
                </li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <Typography.Text type="secondary">{t('mails.unreadable')}</Typography.Text>
      )}
      {(mail.outcome === 'quarantined' || mail.outcome === 'ignored') && <Decide mail={mail} />}
    </Flex>
  );
}

function Decide({ mail }: { readonly mail: ShownMail }) {
  const { t } = useTranslation('channel');
  const [number, setNumber] = useState(mail.ticketNumber ?? '');
  const [unknown, setUnknown] = useState(false);
  const decide = useMutation({
    mutationFn: async (decision: Decision) => {
      const ticket = decision === 'append' ? await ticketOfNumber(number.trim()) : undefined;
      setUnknown(decision === 'append' && ticket === undefined);
      if (decision !== 'append' || ticket !== undefined) await decideMail(mail, decision, ticket);
    },
  });
  return (
    <Flex vertical gap="small">
      <ProblemAlert error={decide.error} />
      <Space.Compact>
        <Input
          value={number}
          onChange={(event) => setNumber(event.target.value)}
          status={unknown ? 'error' : undefined}
          placeholder={t('mails.number')}
          aria-label={t('mails.number')}
        />
        <Button
          disabled={!number.trim() || !mail.message}
          loading={decide.isPending}
          onClick={() => decide.mutate('append')}
        >
          {t('mails.append')}
        </Button>
      </Space.Compact>
      {unknown && <Typography.Text type="danger">{t('mails.unknownNumber')}</Typography.Text>}
      <Space wrap>
        <Button
          type="primary"
          disabled={!mail.message?.from}
          loading={decide.isPending}
          onClick={() => decide.mutate('open')}
        >
          {t('mails.open')}
        </Button>
        <Button loading={decide.isPending} onClick={() => decide.mutate('retry')}>
          {t('mails.retry')}
        </Button>
        {mail.outcome === 'quarantined' && (
          <Button loading={decide.isPending} onClick={() => decide.mutate('ignore')}>
            {t('mails.ignore')}
          </Button>
        )}
      </Space>
    </Flex>
  );
}
