import { App, Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCalendarName } from '@/lib/calendars';
import { useRight } from '@/lib/rights';
import { PageHeader } from '@/ui/page-header';
import { days, type Calendar, type Definition } from './api/calendar';
import styles from './calendar.module.css';
import { ExceptionsEditor } from './exceptions-editor';
import { NoticeWarning } from './notice-warning';
import { faultOf } from './periods';
import { SaveCalendarDialog } from './save-calendar-dialog';
import { WeekEditor } from './week-editor';

const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }));

/** Everything that makes a calendar, saved as one. */
export function CalendarEditor({ calendar }: { readonly calendar: Calendar }) {
  const { t } = useTranslation('calendar');
  const { message } = App.useApp();
  const nameOf = useCalendarName();
  const mayEdit = useRight('calendar_edit');
  const [isSaving, setSaving] = useState(false);
  const [draft, setDraft] = useState<Definition>(() => definitionOf(calendar));
  const change = (part: Partial<Definition>) => setDraft((before) => ({ ...before, ...part }));
  const isChanged = JSON.stringify(draft) !== JSON.stringify(definitionOf(calendar));
  const saved = (isRecounting: boolean) => {
    setSaving(false);
    void message.success(t(isRecounting ? 'saving.begun' : 'saved'));
  };
  return (
    <Form component="div" layout="vertical" disabled={!mayEdit}>
      <PageHeader
        title={nameOf(calendar.key)}
        hint={calendar.key}
        actions={
          mayEdit && (
            <>
              <Button disabled={!isChanged} onClick={() => setDraft(definitionOf(calendar))}>
                {t('discard')}
              </Button>
              <Button type="primary" disabled={!isChanged || !isSound(draft)} onClick={() => setSaving(true)}>
                {t('save')}
              </Button>
            </>
          )
        }
      />
      <NoticeWarning warnings={calendar.warnings} />
      {isSaving && (
        <SaveCalendarDialog calendar={calendar} draft={draft} saved={saved} close={() => setSaving(false)} />
      )}
      <Form.Item label={t('name')}>
        <Input
          maxLength={80}
          value={draft.name ?? ''}
          onChange={(event) => change({ name: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('zone')}>
        <Select showSearch options={zones} value={draft.zone} onChange={(zone) => change({ zone })} />
      </Form.Item>
      <Form.Item label={t('holidays')} extra={t('holidaysHint')}>
        <Radio.Group
          value={draft.holidays}
          onChange={(event) => change({ holidays: event.target.value as Definition['holidays'] })}
          options={[
            { value: 'CN', label: t('holidaySets.CN') },
            { value: 'none', label: t('holidaySets.none') },
          ]}
        />
      </Form.Item>
      <h2 className={styles.section}>{t('week')}</h2>
      <WeekEditor weekly={draft.weekly} disabled={!mayEdit} onChange={(weekly) => change({ weekly })} />
      <h2 className={styles.section}>{t('exceptions')}</h2>
      <ExceptionsEditor
        exceptions={draft.exceptions}
        disabled={!mayEdit}
        onChange={(exceptions) => change({ exceptions })}
      />
    </Form>
  );
}

function definitionOf({ name, zone, weekly, exceptions, holidays }: Calendar): Definition {
  return { ...(name ? { name } : {}), zone, weekly, exceptions, holidays };
}

function isSound({ weekly, exceptions }: Definition): boolean {
  return (
    days.every((day) => !faultOf(weekly[day] ?? [])) &&
    exceptions.every(({ date, periods }) => date !== '' && !faultOf(periods)) &&
    new Set(exceptions.map(({ date }) => date)).size === exceptions.length
  );
}
