import { Form, Select, TreeSelect } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOwnTeams, useUnits } from './api/organisation';
import { usePosts } from './api/posts';

/** Which post, in which unit, in which of its teams: three fields of the form around. */
export function PostFields() {
  const { t } = useTranslation('people');
  const posts = usePosts();
  const units = useUnits();
  const teams = useOwnTeams();
  const form = Form.useFormInstance<{ unit?: string; team?: string }>();
  const unit = Form.useWatch<string | undefined>('unit', form);
  const needed = [{ required: true, message: t('needed') }];
  return (
    <>
      <Form.Item name="post" label={t('post')} rules={needed}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={posts.data?.map((post) => ({ value: post.id, label: post.name })) ?? []}
        />
      </Form.Item>
      <Form.Item name="unit" label={t('unit.title')} rules={needed}>
        <TreeSelect
          treeDataSimpleMode
          treeDefaultExpandAll
          onChange={() => form.setFieldValue('team', undefined)}
          treeData={(units.data ?? []).map((each) => ({
            id: each.id,
            pId: each.parent ?? 0,
            value: each.id,
            title: each.name,
          }))}
        />
      </Form.Item>
      <Form.Item name="team" label={t('team.title')}>
        <Select
          allowClear
          options={(teams.data ?? [])
            .filter((team) => team.unit === unit)
            .map((team) => ({ value: team.id, label: team.name }))}
        />
      </Form.Item>
    </>
  );
}
