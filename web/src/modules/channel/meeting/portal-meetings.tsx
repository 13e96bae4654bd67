import { VideoCameraOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { timeWindow } from '../visit/window';
import { usePortalMeetings } from './api/meetings';

/** Meetings the customer is invited to. */
export function PortalMeetings({ number }: { readonly number: string }) {
  const { t } = useTranslation('channel');
  const meetings = usePortalMeetings(number);
  return (
    <>
      {meetings.data?.items.map((meeting) => (
        <Alert
          key={meeting.id}
          type="info"
          showIcon
          icon={<VideoCameraOutlined />}
          style={{ margin: '12px 0' }}
          title={t('meeting.invited', { subject: meeting.subject })}
          description={
            <>
              <div style={{ fontSize: 18, fontWeight: 500 }}>{timeWindow(meeting)}</div>
              <Button
                type="primary"
                href={meeting.link}
                target="_blank"
                rel="noreferrer"
                style={{ marginTop: 8 }}
              >
                {t('meeting.join')}
              </Button>
            </>
          }
        />
      ))}
    </>
  );
}
