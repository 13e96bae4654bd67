import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Flex, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { wallClock } from '@/lib/wall-clock';
import type { Draft } from './api/draft';
import type { Reference } from './api/policy';
import { Keep } from './keep';
import styles from './policy.module.css';
import { useFramePart } from './use-frame-part';

interface PaperValue extends Omit<Reference, 'checkedOn'> {
  readonly checkedOn?: Dayjs | null;
}

const kinds = ['law', 'standard', 'contract', 'internal'] as const;
const validities = ['to_be_checked', 'in_force', 'amended', 'repealed'] as const;

/** The laws and standards the policy cites, and whether somebody checked that they are in force. */
export function PapersForm({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('policy');
  const keep = useFramePart(draft, 'references');
  const needed = [{ required: true, whitespace: true, message: t('valueNeeded') }];
  const items = draft.document.frame.references.map((paper) => ({
    ...paper,
    checkedOn: paper.checkedOn ? dayjs(paper.checkedOn) : null,
  }));
  return (
    <Form<{ items: readonly PaperValue[] }>
      layout="vertical"
      initialValues={{ items }}
      disabled={draft.state !== 'editing'}
      onFinish={({ items: papers }) =>
        keep.keep({
          part: 'references',
          value: {
            items: papers.map(({ checkedOn, edition, ...paper }) => ({
              ...paper,
              edition: edition?.zh && edition.en ? edition : null,
              checkedBy: paper.checkedBy?.trim() ? paper.checkedBy.trim() : null,
              checkedOn: checkedOn?.format('YYYY-MM-DD') ?? null,
            })),
          },
        })
      }
    >
      <p>{t('papersHint')}</p>
      <Form.List name="items">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.paper}>
                <Form.Item name={[name, 'key']} hidden>
                  <Input />
                </Form.Item>
                <Flex gap={8}>
                  <Form.Item
                    name={[name, 'title', 'zh']}
                    label={t('paper')}
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
                  <Form.Item name={[name, 'kind']} label={t('paperKind')} style={{ flex: 1 }}>
                    <Select
                      options={kinds.map((kind) => ({ value: kind, label: t(`paperKinds.${kind}`) }))}
                    />
                  </Form.Item>
                </Flex>
                <Flex gap={8} align="end">
                  <Form.Item name={[name, 'edition', 'zh']} label={t('edition')} style={{ flex: 1 }}>
                    <Input maxLength={200} />
                  </Form.Item>
                  <Form.Item name={[name, 'edition', 'en']} label={t('language.en')} style={{ flex: 1 }}>
                    <Input maxLength={200} />
                  </Form.Item>
                  <Form.Item name={[name, 'validity']} label={t('validity')} style={{ flex: 1 }}>
                    <Select
                      options={validities.map((each) => ({ value: each, label: t(`validities.${each}`) }))}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'checkedOn']} label={t('checkedOn')} style={{ flex: 1 }}>
                    <DatePicker maxDate={wallClock()} style={{ width: '100%' }} />
                  </Form.Item>
                  <Form.Item name={[name, 'checkedBy']} label={t('checkedBy')} style={{ flex: 1 }}>
                    <Input maxLength={100} />
                  </Form.Item>
                  <Form.Item>
                    <Button icon={<DeleteOutlined />} aria-label={t('remove')} onClick={() => remove(name)} />
                  </Form.Item>
                </Flex>
              </div>
            ))}
            <Button
              icon={<PlusOutlined />}
              onClick={() =>
                add({ key: `paper-${Date.now().toString(36)}`, kind: 'law', validity: 'to_be_checked' })
              }
            >
              {t('addPaper')}
            </Button>
          </>
        )}
      </Form.List>
      <Keep keep={keep} />
    </Form>
  );
}
