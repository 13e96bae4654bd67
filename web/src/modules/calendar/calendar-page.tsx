import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { PageBody } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { AskCalendar } from './ask-calendar';
import { useCalendar } from './api/get-calendar';
import styles from './calendar.module.css';
import { CalendarEditor } from './calendar-editor';
import { CalendarHistory } from './calendar-history';
import { YearView } from './year-view';

export function CalendarPage() {
  const { key = '' } = useParams();
  const calendar = useCalendar(key);
  if (calendar.error) {
    return (
      <PageBody>
        <ProblemAlert error={calendar.error} retry={() => void calendar.refetch()} />
      </PageBody>
    );
  }
  if (!calendar.data) {
    return (
      <PageBody>
        <Skeleton active />
      </PageBody>
    );
  }
  return (
    <PageBody>
      <div className={styles.columns}>
        <CalendarEditor key={calendar.data.version} calendar={calendar.data} />
        <AskCalendar calendar={calendar.data} />
      </div>
      <YearView calendar={calendar.data} />
      <CalendarHistory calendar={calendar.data.key} />
    </PageBody>
  );
}
