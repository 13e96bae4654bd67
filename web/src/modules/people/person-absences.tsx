import { Button, DatePicker, Flex, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instantOf, wallClock } from '@/lib/wall-clock';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { absenceKinds, endAbsence, reportAbsence, useAbsences, type Absence } from './api/absences';
import { useChange, type Person } from './api/people';
import { ColleagueSelect } from './colleague-select';
import styles from './people.module.css';

interface Wanted {
  readonly kind: Absence['kind'];
  readonly from: Dayjs;
  readonly to?: Dayjs;
  readonly deputy?: string;
  readonly note?: string;
}

/** When somebody is away, who decides meanwhile, and the way to hand everything over. */
export function PersonAbsences({ person }: { readonly person: Person }) {
  const { t } = useTranslation('people');
  const absences = useAbsences(person.id);
  const end = useChange(endAbsence);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <h2 className={styles.section}>{t('absence.title')}</h2>
      {absences.data?.length === 0 && <p>{t('absence.none')}</p>}
      {absences.data?.map((one) => (
        <Flex key={one.id} gap={8} align="center" justify="space-between">
          <span style={one.endedAt ? { textDecoration: 'line-through' } : {}}>
            {t(`absence.kinds.${one.kind}`)} · <Time at={one.from} as="short" /> –{' '}
            {one.to ? <Time at={one.to} as="short" /> : t('absence.open')}
            {one.deputy && <> · {t('absence.deputyIs', { name: one.deputy.name })}</>}
          </span>
          {!one.endedAt && (
            <Button size="small" onClick={() => end.mutate({ person: person.id, id: one.id })}>
              {t('absence.end')}
            </Button>
          )}
        </Flex>
      ))}
      <ProblemAlert error={absences.error ?? end.error} />
      {adding ? (
        <AbsenceForm person={person} done={() => setAdding(false)} />
      ) : (
        <Flex gap={8} style={{ marginTop: 8 }}>
          <Button onClick={() => setAdding(true)}>{t('absence.report')}</Button>
          <Link to={`/takeover?person=${person.id}`}>
            <Button>{t('absence.takeover')}</Button>
          </Link>
        </Flex>
      )}
    </>
  );
}

function AbsenceForm({ person, done }: { readonly person: Person; readonly done: () => void }) {
  const { t } = useTranslation('people');
  const report = useChange(reportAbsence);
  const save = ({ from, to, ...wanted }: Wanted) =>
    report.mutate(
      {
        ...wanted,
        person: person.id,
        from: instantOf(from.startOf('day')),
        to: instantOf(to?.endOf('day')),
      },
      { onSuccess: done },
    );
  return (
    <Form<Wanted>
      layout="vertical"
      initialValues={{ kind: 'leave', from: wallClock() }}
      onFinish={save}
      style={{ marginTop: 8 }}
    >
      <Form.Item name="kind" label={t('absence.kind')}>
        <Select options={absenceKinds.map((value) => ({ value, label: t(`absence.kinds.${value}`) }))} />
      </Form.Item>
      <Flex gap={8}>
        <Form.Item
          name="from"
          label={t('absence.from')}
          rules={[{ required: true, message: t('needed') }]}
          style={{ flex: 1 }}
        >
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="to" label={t('absence.to')} style={{ flex: 1 }}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </Flex>
      <Form.Item name="deputy" label={t('absence.deputy')} extra={t('absence.deputyHint')}>
        <ColleagueSelect without={person.id} />
      </Form.Item>
      <Form.Item name="note" label={t('absence.note')}>
        <Input maxLength={500} />
      </Form.Item>
      <ProblemAlert error={report.error} />
      <Flex gap={8}>
        <Button type="primary" htmlType="submit" loading={report.isPending}>
          {t('save')}
        </Button>
        <Button onClick={done}>{t('cancel')}</Button>
      </Flex>
    </Form>
  );
}
