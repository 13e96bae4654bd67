import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { PersonSelect } from '@/ui/person-select';
import { useScenarios } from '../reach/api';
import { useTeamNames, type Menu } from './api';

/** Where a choice leads: which team, person or category; nothing for the others. */
export function MenuTarget({ name }: { readonly name: number }) {
  const { t } = useTranslation('channel');
  const form = Form.useFormInstance<Omit<Menu, 'version'>>();
  const kind = Form.useWatch(['choices', name, 'kind'], form) as string | undefined;
  const teams = useTeamNames();
  const scenarios = useScenarios();
  const needed = [{ required: true, message: t('outlet.needed') }];
  if (kind === 'team') {
    return (
      <Form.Item name={[name, 'target']} rules={needed}>
        <Select
          style={{ width: 180 }}
          options={teams.data?.items.map(({ id, name: label }) => ({ value: id, label })) ?? []}
        />
      </Form.Item>
    );
  }
  if (kind === 'category') {
    return (
      <Form.Item name={[name, 'target']} rules={needed}>
        <Select
          style={{ width: 180 }}
          options={scenarios.data ?? []}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
    );
  }
  if (kind === 'person') {
    return (
      <Form.Item name={[name, 'target']} rules={needed} style={{ width: 180 }}>
        <PersonSelect />
      </Form.Item>
    );
  }
  return null;
}
