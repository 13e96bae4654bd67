import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMyReadings } from './api';

/** What of the policy I still have to read, above my tasks; nothing when I have read everything. */
export function MyReadings() {
  const { t } = useTranslation('policy');
  const mine = useMyReadings();
  const open = mine.data?.items.filter((each) => !each.acceptedAt && !each.superseded) ?? [];
  if (open.length === 0) return null;
  return (
    <Space orientation="vertical" style={{ display: 'flex', marginBottom: 12 }}>
      {open.map((each) => (
        <Alert
          key={each.version}
          type={each.overdue ? 'warning' : 'info'}
          showIcon
          title={t(each.overdue ? 'reading.lateTask' : 'reading.openTask', {
            number: each.number,
            due: each.dueOn,
          })}
          action={
            <Link to={`/reading/${each.version}`}>
              <Button size="small" type="primary">
                {t('reading.read')}
              </Button>
            </Link>
          }
        />
      ))}
    </Space>
  );
}
