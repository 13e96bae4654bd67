import { useMutation } from '@tanstack/react-query';
import { Button, Drawer, Flex, Timeline, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { url } from '@/lib/api';
import { exact } from '@/lib/dates';
import { queries } from '@/lib/queries';
import { useRight } from '@/lib/rights';
import { Pairs } from '@/ui/pairs';
import { ProblemAlert } from '@/ui/problem-alert';
import { ReasonDialog } from '@/ui/reason-dialog';
import { useRegisterEntry, withdraw, type RegisterRow } from './api/register';
import { RegisterDialog } from './register-dialog';
import { RegisterResult } from './register-result';

interface RegisterDrawerProps {
  readonly id: string;
  readonly show: (id: string | undefined) => void;
}

/** An entry with its evidence and everything it said before. */
export function RegisterDrawer({ id, show }: RegisterDrawerProps) {
  const { t } = useTranslation('analytics');
  const whole = useRegisterEntry(id);
  const may = useRight('register_edit');
  const [open, setOpen] = useState<'correct' | 'withdraw'>();
  const entry = whole.data?.entry;
  const newest = whole.data?.history.at(-1)?.id === id && !entry?.withdrawn;
  const withdrawing = useMutation({
    mutationFn: (reason: string) => withdraw(id, reason),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['register'] });
      show(undefined);
    },
  });
  return (
    <Drawer
      open
      size={560}
      onClose={() => show(undefined)}
      title={entry?.title}
      extra={
        may &&
        newest && (
          <Flex gap={8}>
            <Button onClick={() => setOpen('withdraw')}>{t('register.withdraw')}</Button>
            <Button onClick={() => setOpen('correct')}>{t('register.correct')}</Button>
          </Flex>
        )
      }
    >
      <ProblemAlert error={whole.error} retry={() => void whole.refetch()} />
      {entry && (
        <>
          <Values row={entry} />
          <Flex gap={12} wrap style={{ marginBlock: 12 }}>
            {whole.data?.files.map((file) => (
              <a key={file.id} href={url(`/register/${id}/files/${file.id}`)} download={file.name}>
                {file.name}
              </a>
            ))}
            {!entry.evidence && <Typography.Text type="secondary">{t('register.noFile')}</Typography.Text>}
          </Flex>
          <Typography.Title level={5}>{t('register.history')}</Typography.Title>
          <Timeline
            items={whole.data?.history.map((row) => ({ key: row.id, content: <Step row={row} /> })) ?? []}
          />
        </>
      )}
      {entry && open === 'correct' && (
        <RegisterDialog
          wrong={entry}
          close={(made) => {
            setOpen(undefined);
            if (made) show(made.id);
          }}
        />
      )}
      <ReasonDialog
        title={t('register.withdraw')}
        open={open === 'withdraw'}
        onCancel={() => setOpen(undefined)}
        onConfirm={withdrawing.mutate}
        busy={withdrawing.isPending}
        error={withdrawing.error}
        danger
      >
        {t('register.withdrawHint')}
      </ReasonDialog>
    </Drawer>
  );
}

function Values({ row }: { readonly row: RegisterRow }) {
  const { t } = useTranslation('analytics');
  return (
    <Pairs
      of={[
        [t('register.kind'), t(`register.kinds.${row.kind}`)],
        [t('register.unit'), row.unit?.name ?? t('register.company')],
        [t('register.day'), row.day],
        [t('register.begins'), row.begins && exact(row.begins)],
        [t('register.ends'), row.ends && exact(row.ends)],
        [t('register.result'), <RegisterResult key="result" row={row} />],
        [t('register.note'), row.note],
        [t('register.source'), t(`register.sources.${row.source}`)],
      ]}
    />
  );
}

function Step({ row }: { readonly row: RegisterRow }) {
  const { t } = useTranslation('analytics');
  const what = row.withdrawn ? 'withdrawn' : row.corrected ? 'corrected' : 'entered';
  return (
    <>
      <div>
        {t(`register.steps.${what}`, {
          who: row.enteredBy?.name ?? t(`register.sources.${row.source}`),
          when: exact(row.enteredAt),
        })}
      </div>
      {row.reason && <div>{t('register.because', { reason: row.reason })}</div>}
      <Typography.Text type="secondary">
        {row.title} · {row.day} · <RegisterResult row={row} />
      </Typography.Text>
    </>
  );
}
