import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '@/lib/queries';
import { ProblemAlert } from '@/ui/problem-alert';
import { contactOf, reachable } from '../contact';
import { book, type Held } from './api/portal-outlets';
import { SlotPicker } from './slot-picker';

interface Fields {
  readonly startsAt: string;
  readonly note?: string;
  readonly name?: string;
  readonly reach?: string;
}

interface BookFormProps {
  readonly code: string;
  readonly service: string | undefined;
  readonly signedIn: boolean;
  readonly done: (held: Held) => void;
}

/** A time at an outlet; who is not signed in says how to be reached. */
export function BookForm({ code, service, signedIn, done }: BookFormProps) {
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<Fields>();
  const startsAt = Form.useWatch<string | undefined>('startsAt', form);
  const booking = useMutation({
    mutationFn: (fields: Fields) =>
      book(code, {
        service: service ?? '',
        startsAt: fields.startsAt,
        note: fields.note,
        ...(signedIn ? {} : { contact: contactOf(fields.name, fields.reach ?? '') }),
      }),
    onSuccess: async (held) => {
      done({ id: held.id, pass: held.pass });
      await queries.invalidateQueries({ queryKey: ['portal'] });
    },
  });
  return (
    <Form form={form} layout="vertical" size="large" onFinish={booking.mutate}>
      <Form.Item name="startsAt" hidden rules={[{ required: true }]}>
        <Input />
      </Form.Item>
      <SlotPicker
        code={code}
        chosen={startsAt}
        choose={(slot) => form.setFieldsValue({ startsAt: slot.startsAt })}
      />
      {!signedIn && (
        <>
          <Form.Item name="name" label={t('ask.name')}>
            <Input maxLength={120} autoComplete="name" />
          </Form.Item>
          <Form.Item
            name="reach"
            label={t('ask.reach')}
            extra={t('queue.reachHint')}
            rules={[
              {
                validator: (_, value: string | undefined) =>
                  reachable(value ?? '')
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('ask.reachMissing'))),
              },
            ]}
          >
            <Input maxLength={254} />
          </Form.Item>
        </>
      )}
      <Form.Item name="note" label={t('queue.note')}>
        <Input maxLength={500} />
      </Form.Item>
      <ProblemAlert error={booking.error} />
      <Button
        type="primary"
        htmlType="submit"
        block
        disabled={!startsAt || !service}
        loading={booking.isPending}
      >
        {t('queue.book')}
      </Button>
    </Form>
  );
}
