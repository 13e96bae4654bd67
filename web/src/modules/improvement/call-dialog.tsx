import { useMutation } from '@tanstack/react-query';
import { DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { instantOf } from '@/lib/wall-clock';
import { FormDialog } from '@/ui/form-dialog';
import { callSitting, type Committee, committeesChanged } from './api/committees';

interface Fields {
  readonly startsAt: Dayjs;
  readonly place: string;
  readonly agenda: string;
}

/** Calls a session; every member is told. */
export function CallDialog({
  committee,
  close,
  done,
}: {
  readonly committee: Committee;
  readonly close: () => void;
  readonly done: (sitting: string) => void;
}) {
  const { t } = useTranslation('improvement');
  const calling = useMutation({
    mutationFn: ({ startsAt, place, agenda }: Fields) =>
      callSitting(committee.id, {
        startsAt: instantOf(startsAt),
        place: place.trim(),
        agenda: agenda.trim(),
      }),
    onSuccess: async ({ id }) => {
      await committeesChanged();
      close();
      done(id);
    },
  });
  const words = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <FormDialog title={t('sittings.call')} close={close} saving={calling}>
      <Form.Item
        name="startsAt"
        label={t('sittings.when')}
        rules={[{ required: true, message: t('needed') }]}
      >
        <DatePicker showTime={{ format: 'HH:mm', minuteStep: 15 }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
      <Form.Item name="place" label={t('sittings.place')} rules={words}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="agenda" label={t('sittings.agenda')} rules={words}>
        <Input.TextArea rows={4} maxLength={4000} />
      </Form.Item>
    </FormDialog>
  );
}
