import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Drawer, Flex, Form, Input, Select, Tabs } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useKeepFrame, type Draft } from './api/draft';
import type { Charter, Reference } from './api/policy';
import { ScopeForm } from './scope-form';
import styles from './policy.module.css';

/** What stands around the clauses of the draft: the charter, whom the policy covers, and the papers it cites. */
export function FrameDrawer({ draft, close }: { readonly draft: Draft; readonly close: () => void }) {
  const { t } = useTranslation('policy');
  return (
    <Drawer open title={t('frame')} onClose={close} size={760}>
      <Tabs
        items={[
          { key: 'charter', label: t('charter'), children: <CharterForm draft={draft} /> },
          { key: 'scope', label: t('scope'), children: <ScopeForm draft={draft} /> },
          { key: 'references', label: t('references'), children: <PapersForm draft={draft} /> },
        ]}
      />
    </Drawer>
  );
}

const aims = ['satisfaction', 'loyalty', 'differentiation'] as const;

function CharterForm({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('policy');
  const keep = useKeepFrame();
  const { charter } = draft.document.frame;
  const owners = [
    ...new Set(draft.document.chapters.flatMap((chapter) => chapter.clauses.map(({ owner }) => owner))),
  ].filter(Boolean);
  const needed = [{ required: true, whitespace: true, message: t('valueNeeded') }];
  return (
    <Form<Charter>
      layout="vertical"
      initialValues={charter ?? { aim: 'satisfaction', principles: [] }}
      disabled={draft.state !== 'editing'}
      onFinish={(value) => keep.mutate({ part: 'charter', value })}
    >
      <Form.Item name={['why', 'zh']} label={`${t('why')}（${t('language.zh')}）`} rules={needed}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
      </Form.Item>
      <Form.Item name={['why', 'en']} label={`${t('why')}（${t('language.en')}）`} rules={needed}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
      </Form.Item>
      <Flex gap={12}>
        <Form.Item name="aim" label={t('aim')} style={{ flex: 1 }}>
          <Select options={aims.map((aim) => ({ value: aim, label: t(`aims.${aim}`) }))} />
        </Form.Item>
        <Form.Item name="owner" label={t('owner')} rules={needed} style={{ flex: 1 }}>
          <Select
            options={owners.map((owner) => ({
              value: owner,
              label: t(`posts.${owner}`, { defaultValue: owner }),
            }))}
          />
        </Form.Item>
      </Flex>
      <Form.List name="principles">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Flex key={key} gap={8}>
                <Form.Item name={[name, 'zh']} rules={needed} style={{ flex: 1 }}>
                  <Input placeholder={t('language.zh')} maxLength={4000} />
                </Form.Item>
                <Form.Item name={[name, 'en']} rules={needed} style={{ flex: 1 }}>
                  <Input placeholder={t('language.en')} maxLength={4000} />
                </Form.Item>
                <Button icon={<DeleteOutlined />} aria-label={t('remove')} onClick={() => remove(name)} />
              </Flex>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({ zh: '', en: '' })}>
              {t('addPrinciple')}
            </Button>
          </>
        )}
      </Form.List>
      <Keep keep={keep} />
    </Form>
  );
}

interface PaperValue extends Omit<Reference, 'checkedOn'> {
  readonly checkedOn?: Dayjs | null;
}

const kinds = ['law', 'standard', 'contract', 'internal'] as const;
const validities = ['to_be_checked', 'in_force', 'amended', 'repealed'] as const;

function PapersForm({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('policy');
  const keep = useKeepFrame();
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
        keep.mutate({
          part: 'references',
          value: {
            items: papers.map(({ checkedOn, edition, ...paper }) => ({
              ...paper,
              edition: edition?.zh && edition.en ? edition : null,
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
                    <DatePicker maxDate={dayjs()} style={{ width: '100%' }} />
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

export function Keep({ keep }: { readonly keep: { isPending: boolean; error: unknown } }) {
  const { t } = useTranslation('policy');
  return (
    <div style={{ marginTop: 16 }}>
      <ProblemAlert error={keep.error} />
      <Button type="primary" htmlType="submit" loading={keep.isPending}>
        {t('keepClause')}
      </Button>
    </div>
  );
}
