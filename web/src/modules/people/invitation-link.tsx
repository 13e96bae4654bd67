import { Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Time } from '@/ui/time';
import type { Invitation } from './api/people';

/** Either a mail is on its way, or here is the link: once. */
export function InvitationLink({
  invitation,
  close,
}: {
  readonly invitation: Invitation;
  readonly close: () => void;
}) {
  const { t } = useTranslation('people');
  return (
    <Modal
      open
      title={t('person.invited')}
      onCancel={close}
      onOk={close}
      cancelButtonProps={{ hidden: true }}
    >
      {invitation.link ? (
        <>
          <Typography.Paragraph>{t('person.linkOnce')}</Typography.Paragraph>
          <Typography.Paragraph code copyable data-testid="invitation-link">
            {invitation.link}
          </Typography.Paragraph>
        </>
      ) : (
        <Typography.Paragraph>{t('person.mailed')}</Typography.Paragraph>
      )}
      <Typography.Text type="secondary">
        {t('validUntil')} <Time at={invitation.expiresAt} as="short" />
      </Typography.Text>
    </Modal>
  );
}
