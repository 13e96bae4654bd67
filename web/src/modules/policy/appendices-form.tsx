import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft } from './api/draft';
import type { Appendix } from './api/policy';
import { Keep } from './keep';
import styles from './policy.module.css';
import { useFramePart } from './use-frame-part';

const kinds = ['form', 'flow_chart', 'table', 'text'] as const;

/** Forms, flow charts, tables and texts bound behind the chapters; one line is a field, a step or a paragraph. */
export function AppendicesForm({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('policy');
  const keep = useFramePart(draft, 'appendices');
  const needed = [{ required: true, whitespace: true, message: t('valueNeeded') }];
  return (
    <Form<{ items: readonly Appendix[] }>
      layout="vertical"
      initialValues={{ items: draft.document.frame.appendices }}
      disabled={draft.state !== 'editing'}
      onFinish={(value) => keep.keep({ part: 'appendices', value })}
    >
      <p>{t('appendixForm.hint')}</p>
      <Form.List name="items">
        {(fields, { add, remove, move }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.paper}>
                {(['key', 'procedure'] as const).map((hidden) => (
                  <Form.Item key={hidden} name={[name, hidden]} hidden>
                    <Input />
                  </Form.Item>
                ))}
                <Flex gap={8} align="end">
                  <Form.Item
                    name={[name, 'title', 'zh']}
                    label={t('appendixNumber', { number: name + 1 })}
                    rules={needed}
                    style={{ flex: 2 }}
                  >
                    <Input maxLength={400} />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'title', 'en']}
                    label={t('language.en')}
                    rules={needed}
                    style={{ flex: 2 }}
                  >
                    <Input maxLength={400} />
                  </Form.Item>
                  <Form.Item name={[name, 'kind']} label={t('appendixForm.kind')} style={{ flex: 1 }}>
                    <Select
                      options={kinds.map((kind) => ({ value: kind, label: t(`appendixForm.kinds.${kind}`) }))}
                    />
                  </Form.Item>
                  <Form.Item>
                    <Flex gap={4}>
                      <Button
                        icon={<ArrowUpOutlined />}
                        disabled={name === 0}
                        aria-label={t('appendixForm.up')}
                        onClick={() => move(name, name - 1)}
                      />
                      <Button
                        icon={<DeleteOutlined />}
                        aria-label={t('remove')}
                        onClick={() => remove(name)}
                      />
                    </Flex>
                  </Form.Item>
                </Flex>
                <Flex gap={8}>
                  {(['zh', 'en'] as const).map((language) => (
                    <Form.Item
                      key={language}
                      name={[name, 'text', language]}
                      label={`${t('appendixForm.lines')}（${t(`language.${language}`)}）`}
                      rules={needed}
                      style={{ flex: 1 }}
                    >
                      <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={4000} />
                    </Form.Item>
                  ))}
                </Flex>
              </div>
            ))}
            <Button
              icon={<PlusOutlined />}
              onClick={() => add({ key: `appendix-${Date.now().toString(36)}`, kind: 'form' })}
            >
              {t('appendixForm.add')}
            </Button>
          </>
        )}
      </Form.List>
      <Keep keep={keep} />
    </Form>
  );
}
