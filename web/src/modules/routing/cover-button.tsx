import { Button, Flex, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCalendarName, useCalendarOptions } from '@/lib/calendars';
import { ProblemAlert } from '@/ui/problem-alert';
import { type Cover, useCover, usePutCover } from './api/roster';

/** Which hours the team promises, and how many people they need. */
export function CoverButton({ team }: { readonly team: string }) {
  const { t } = useTranslation('routing');
  const [open, setOpen] = useState(false);
  const cover = useCover(team);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('cover.title')}</Button>
      {open && cover.data && <Dialog team={team} hours={cover.data.hours} close={() => setOpen(false)} />}
    </>
  );
}

function Dialog({ team, hours, close }: { team: string; hours: readonly Cover[]; close: () => void }) {
  const { t } = useTranslation('routing');
  const [rows, setRows] = useState<readonly Cover[]>(hours);
  const put = usePutCover(team);
  const calendars = useCalendarOptions();
  const name = useCalendarName();
  const free = calendars.filter(({ value }) => !rows.some((row) => row.calendar === value));
  return (
    <Modal
      open
      title={t('cover.title')}
      onCancel={close}
      confirmLoading={put.isPending}
      onOk={() => put.mutate(rows, { onSuccess: close })}
    >
      <p>{t('cover.hint')}</p>
      {rows.map((row) => (
        <Flex key={row.calendar} gap={8} align="center" style={{ marginBottom: 8 }}>
          <span style={{ flex: 1 }}>{name(row.calendar)}</span>
          <InputNumber
            min={1}
            max={100}
            value={row.people}
            aria-label={t('cover.people')}
            suffix={t('cover.people')}
            onChange={(people) =>
              setRows(rows.map((one) => (one === row ? { ...one, people: people ?? 1 } : one)))
            }
          />
          <Button onClick={() => setRows(rows.filter((one) => one !== row))}>{t('remove')}</Button>
        </Flex>
      ))}
      <Select<string>
        style={{ width: '100%' }}
        value={null}
        placeholder={t('cover.add')}
        onChange={(calendar) => setRows([...rows, { calendar, people: 1 }])}
        options={free}
      />
      <ProblemAlert error={put.error} />
    </Modal>
  );
}
