import { useMutation } from '@tanstack/react-query';
import { DatePicker, Form, Input, InputNumber } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { wallClock } from '@/lib/wall-clock';
import { PersonSelect } from '@/ui/person-select';
import { FormDialog } from '@/ui/form-dialog';
import { type Committee, committeesChanged, saveCommittee } from './api/committees';
import { PersonList } from './person-list';

interface Fields {
  readonly name: string;
  readonly mandate: string;
  readonly chair: string;
  readonly members: string[];
  readonly fromOn: Dayjs;
  readonly toOn?: Dayjs | null;
  readonly quorum: number;
}

/** Who belongs to a committee, what it may decide, and for how long. */
export function CommitteeDialog({
  committee,
  close,
}: {
  readonly committee?: Committee;
  readonly close: () => void;
}) {
  const { t } = useTranslation('improvement');
  const saving = useMutation({
    mutationFn: (fields: Fields) =>
      saveCommittee(committee, {
        ...fields,
        fromOn: fields.fromOn.format('YYYY-MM-DD'),
        toOn: fields.toOn?.format('YYYY-MM-DD'),
      }),
    onSuccess: async () => {
      await committeesChanged();
      close();
    },
  });
  const needed = [{ required: true, message: t('needed') }];
  const words = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <FormDialog
      title={t(committee ? 'committees.change' : 'committees.new')}
      close={close}
      saving={saving}
      initialValues={
        committee
          ? {
              ...committee,
              chair: committee.chair.id,
              members: committee.members.map((member) => member.id),
              fromOn: dayjs(committee.fromOn),
              toOn: committee.toOn ? dayjs(committee.toOn) : undefined,
            }
          : { quorum: 50, fromOn: wallClock() }
      }
    >
      <Form.Item name="name" label={t('committees.name')} rules={words}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="mandate" label={t('committees.mandate')} rules={words}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="chair" label={t('committees.chair')} rules={needed}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="members" label={t('committees.members')} rules={needed}>
        <PersonList {...(committee ? { known: committee.members } : {})} />
      </Form.Item>
      <Form.Item name="fromOn" label={t('committees.from')} rules={needed}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="toOn" label={t('committees.to')}>
        <DatePicker />
      </Form.Item>
      <Form.Item
        name="quorum"
        label={t('committees.quorum')}
        extra={t('committees.quorumHint')}
        rules={needed}
      >
        <InputNumber min={1} max={100} suffix="%" />
      </Form.Item>
    </FormDialog>
  );
}
