import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { usePages } from '@/ui/paged-table';
import { useBegin } from './api/draft';
import { listProcedures, proceduresKey } from './api/list-procedures';

interface Wish {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly from?: string;
  readonly yaml?: string;
}

/** A new procedure: empty, as a copy, or out of a file. */
export function BeginDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('procedure');
  const words = useWords();
  const navigate = useNavigate();
  const [form] = Form.useForm<Wish>();
  const begin = useBegin();
  const known = usePages(proceduresKey, listProcedures);
  const needed = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <Modal
      open
      title={t('begin')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={begin.isPending}
    >
      <Form<Wish>
        form={form}
        layout="vertical"
        onFinish={({ key, zh, en, from, yaml }) =>
          begin.mutate(
            { key, name: { zh: zh.trim(), en: en.trim() }, from, yaml: yaml?.trim() ? yaml : undefined },
            { onSuccess: () => void navigate(`/procedures/${key}/draft`) },
          )
        }
      >
        <Form.Item name="zh" label={`${t('name')}（${t('languages.zh')}）`} rules={needed(t('nameNeeded'))}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="en" label={`${t('name')}（${t('languages.en')}）`} rules={needed(t('nameNeeded'))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="key"
          label={t('key')}
          extra={t('keyHint')}
          rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{0,39}$/, message: t('keyHint') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="from" label={t('copyOf')}>
          <Select
            allowClear
            placeholder={t('beginEmpty')}
            options={(known.data?.pages ?? [])
              .flatMap(({ items }) => items)
              .filter(({ state }) => state === 'in_use')
              .map(({ key, name }) => ({ value: key, label: words(name) }))}
          />
        </Form.Item>
        <Form.Item name="yaml" label={t('fromYaml')}>
          <Input.TextArea rows={3} maxLength={200_000} placeholder={t('yamlHint')} />
        </Form.Item>
        <ProblemAlert error={begin.error} />
      </Form>
    </Modal>
  );
}
