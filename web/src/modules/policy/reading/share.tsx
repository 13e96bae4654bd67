import { Flex, Progress, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Share } from './api';

/** So many of so many accepted, and how many are late. */
export function ShareBar({ share }: { readonly share: Share }) {
  const { t } = useTranslation('policy');
  const percent = share.given === 0 ? 0 : Math.floor((share.accepted * 100) / share.given);
  return (
    <Flex align="center" gap={12}>
      <Progress percent={percent} size="small" style={{ width: 140, margin: 0 }} />
      <Typography.Text>
        {t('reading.ofGiven', { accepted: share.accepted, given: share.given })}
      </Typography.Text>
      {share.overdue > 0 && (
        <Typography.Text type="warning">
          {t('reading.overdueCount', { count: share.overdue })}
        </Typography.Text>
      )}
    </Flex>
  );
}
