import { LockOutlined, MailOutlined, SafetyCertificateOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Flex, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTicketMails, type TicketMail } from '../api/ticket-mails';
import { WholeMailView } from './whole-mail-view';
import styles from './mail.module.css';

/** Below a message that came by mail: what its signature is worth, and the mail as its sender made it. */
export function MessageMail({ ticket, message }: { readonly ticket: string; readonly message: string }) {
  const { t } = useTranslation('channel');
  const mail = useTicketMails(ticket).data?.find((each) => each.message === message);
  const [open, setOpen] = useState(false);
  if (!mail) return null;
  return (
    <Flex vertical gap="small" className={styles.mail}>
      <Flex wrap gap="small" align="center">
        <Button type="link" size="small" icon={<MailOutlined />} onClick={() => setOpen(!open)}>
          {t(open ? 'mail.hide' : 'mail.show')}
        </Button>
        <Signed mail={mail} />
        {mail.encrypted && <Tag icon={<LockOutlined />}>{t('mail.encrypted')}</Tag>}
      </Flex>
      {open && <WholeMailView ticket={ticket} mail={mail.id} />}
    </Flex>
  );
}

function Signed({ mail }: { readonly mail: TicketMail }): ReactNode {
  const { t } = useTranslation('channel');
  const who = mail.signer ?? t('mail.somebody');
  switch (mail.signature) {
    case 'valid':
      return (
        <Tag color="success" icon={<SafetyCertificateOutlined />}>
          {t('mail.signature.valid', { who })}
        </Tag>
      );
    case 'not_trusted':
      return (
        <Tag color="warning" icon={<WarningOutlined />}>
          {t('mail.signature.not_trusted', { who })}
        </Tag>
      );
    case 'altered':
      return (
        <Tag color="error" icon={<WarningOutlined />}>
          {t('mail.signature.altered')}
        </Tag>
      );
    case null:
    case undefined:
      return null;
  }
}
