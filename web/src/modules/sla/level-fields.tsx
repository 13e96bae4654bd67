import { DeleteOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople, useTeams } from '@/lib/people';
import { recipients } from './api/escalations';
import styles from './clocks.module.css';

interface LevelFieldsProps {
  readonly name: number;
  readonly number: number;
  readonly idle: boolean;
  readonly remove: (() => void) | undefined;
}

/** One level: when, to whom by post, team or name, by what way, and how long it waits for an answer. */
export function LevelFields({ name, number, idle, remove }: LevelFieldsProps) {
  const { t } = useTranslation('sla');
  const teams = useTeams();
  const [q, search] = useState('');
  const people = usePeople({ q });
  const required = [{ required: true, message: t('breaches.missing') }];
  const occasions = idle ? ['idle'] : ['before', 'warned', 'broken'];
  return (
    <fieldset className={styles.level}>
      <legend>{t('chains.number', { number })}</legend>
      <Flex gap={12} wrap align="end">
        <Form.Item name={[name, 'on']} label={t('chains.occasion')} rules={required}>
          <Select
            style={{ width: 140 }}
            options={occasions.map((value) => ({ value, label: t(`chains.on.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name={[name, 'afterMinutes']} label={t('chains.after')} rules={required}>
          <InputNumber min={0} max={43200} style={{ width: 100 }} />
        </Form.Item>
        <Form.Item name={[name, 'unansweredMinutes']} label={t('chains.patience')}>
          <InputNumber min={1} max={43200} style={{ width: 100 }} />
        </Form.Item>
        <Form.Item name={[name, 'mail']} valuePropName="checked">
          <Checkbox>{t('chains.mail')}</Checkbox>
        </Form.Item>
        <Form.Item name={[name, 'urgent']} valuePropName="checked">
          <Checkbox>{t('chains.urgent')}</Checkbox>
        </Form.Item>
        <Form.Item name={[name, 'customer']} valuePropName="checked">
          <Checkbox>{t('chains.customer')}</Checkbox>
        </Form.Item>
        <Form.Item style={{ marginInlineStart: 'auto' }}>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('chains.remove')}
            disabled={!remove}
            onClick={remove}
          />
        </Form.Item>
      </Flex>
      <Flex gap={12} wrap>
        <Form.Item name={[name, 'to']} label={t('escalations.told')} style={{ flex: 1, minWidth: 220 }}>
          <Select
            mode="multiple"
            options={recipients.map((value) => ({ value, label: t(`chains.recipients.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name={[name, 'teams']} label={t('chains.teams')} style={{ flex: 1, minWidth: 180 }}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={(teams.data?.items ?? []).map(({ id, name: label }) => ({ value: id, label }))}
          />
        </Form.Item>
        <Form.Item name={[name, 'people']} label={t('chains.people')} style={{ flex: 1, minWidth: 180 }}>
          <Select
            mode="multiple"
            showSearch={{ filterOption: false, onSearch: search }}
            options={(people.data?.items ?? []).map(({ id, name: label }) => ({ value: id, label }))}
          />
        </Form.Item>
      </Flex>
    </fieldset>
  );
}
