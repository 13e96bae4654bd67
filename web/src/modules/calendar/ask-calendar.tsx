import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Calendar } from './api/calendar';
import { AskDue } from './ask-due';
import { AskElapsed } from './ask-elapsed';

/** Ask the saved calendar anything: when is it due, how much time has passed. */
export function AskCalendar({ calendar }: { readonly calendar: Calendar }) {
  const { t } = useTranslation('calendar');
  return (
    <aside aria-label={t('ask')}>
      <Tabs
        items={[
          { key: 'due', label: t('askDue'), children: <AskDue calendar={calendar} /> },
          { key: 'elapsed', label: t('askElapsed'), children: <AskElapsed calendar={calendar} /> },
        ]}
      />
    </aside>
  );
}
