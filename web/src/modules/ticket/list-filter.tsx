import { FilterOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, Modal, Popover, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allChannels } from '@/lib/request-traits';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { filterNames, queryOf, useSaveView, type SavedView } from './api/saved-views';
import { TeamSelect } from '@/ui/person-select';

interface FilterProps {
  readonly state: Readonly<Record<string, string | undefined>>;
  readonly set: (change: Record<string, string | undefined>) => void;
}

const choices = {
  status: [
    'new',
    'in_progress',
    'waiting_customer',
    'on_hold',
    'delivered',
    'confirmed',
    'closed',
    'withdrawn',
    'merged',
  ],
  priority: ['p1', 'p2', 'p3', 'p4'],
  channel: allChannels,
} as const;
const words = { status: 'statuses', priority: 'priorities', channel: 'channels' } as const;
type Name = keyof typeof choices;
const names = Object.keys(choices) as Name[];

/** Narrows the list, and keeps what was chosen as a view. */
export function ListFilter({ state, set }: FilterProps) {
  const { t } = useTranslation('ticket');
  const [saving, setSaving] = useState(false);
  const isNarrowed = filterNames.some((name) => state[name]);
  return (
    <>
      <Popover
        trigger="click"
        placement="bottomRight"
        content={
          <Flex vertical gap={8} style={{ width: 260 }}>
            {names.map((name) => (
              <Select<string[]>
                key={name}
                mode="multiple"
                allowClear
                placeholder={t(`saved.filters.${name}`)}
                aria-label={t(`saved.filters.${name}`)}
                value={state[name]?.split(',') ?? []}
                onChange={(value) => set({ [name]: value.join(',') || undefined })}
                options={choices[name].map((value) => ({ value, label: t(`${words[name]}.${value}`) }))}
              />
            ))}
            <Flex gap={8} justify="space-between">
              <Button
                size="small"
                type="text"
                onClick={() => set(Object.fromEntries(filterNames.map((name) => [name, undefined])))}
              >
                {t('saved.clear')}
              </Button>
              <Button size="small" onClick={() => setSaving(true)}>
                {t('saved.save')}
              </Button>
            </Flex>
          </Flex>
        }
      >
        <Button
          icon={<FilterOutlined />}
          type={isNarrowed ? 'primary' : 'default'}
          title={t('saved.filter')}
          aria-label={t('saved.filter')}
        />
      </Popover>
      {saving && <SaveDialog state={state} done={() => setSaving(false)} />}
    </>
  );
}

interface SaveProps {
  readonly state: FilterProps['state'];
  readonly done: () => void;
}

interface Named {
  readonly name: string;
  readonly audience: SavedView['audience'];
  readonly team?: string;
}

function SaveDialog({ state, done }: SaveProps) {
  const { t } = useTranslation('ticket');
  const [form] = Form.useForm<Named>();
  const audience = Form.useWatch('audience', form);
  const leads = useRight('ticket_assign');
  const save = useSaveView();
  return (
    <Modal
      open
      title={t('saved.save')}
      onCancel={done}
      onOk={() => form.submit()}
      confirmLoading={save.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ audience: 'private' }}
        onFinish={(named) => save.mutate({ ...named, query: queryOf(state) }, { onSuccess: done })}
      >
        <Form.Item
          name="name"
          label={t('saved.name')}
          rules={[{ required: true, whitespace: true, message: t('saved.nameNeeded') }]}
        >
          <Input maxLength={40} autoFocus />
        </Form.Item>
        <Form.Item name="audience" label={t('saved.audience')}>
          <Radio.Group
            options={(['private', 'team', 'public'] as const).map((value) => ({
              value,
              label: t(`saved.audiences.${value}`),
              disabled: value !== 'private' && !leads,
            }))}
          />
        </Form.Item>
        {audience === 'team' && (
          <Form.Item name="team" label={t('team')} rules={[{ required: true, message: t('chooseTeam') }]}>
            <TeamSelect />
          </Form.Item>
        )}
        <ProblemAlert error={save.error} />
      </Form>
    </Modal>
  );
}
