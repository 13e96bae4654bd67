import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Drawer, Flex, Form, Input, Select, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft } from './api/draft';
import type { Charter } from './api/policy';
import { AppendicesForm } from './appendices-form';
import { Keep } from './keep';
import { PapersForm } from './papers-form';
import { RepealPolicy } from './repeal-policy';
import { ScopeForm } from './scope-form';
import { useFramePart } from './use-frame-part';

/** What stands around the clauses of the draft: the charter, whom the policy covers, and the papers it cites. */
export function FrameDrawer({ draft, close }: { readonly draft: Draft; readonly close: () => void }) {
  const { t } = useTranslation('policy');
  return (
    <Drawer open title={t('frame')} onClose={close} size={760}>
      <Tabs
        items={[
          { key: 'charter', label: t('charter'), children: <CharterForm draft={draft} /> },
          { key: 'scope', label: t('scope'), children: <ScopeForm draft={draft} /> },
          { key: 'appendices', label: t('appendices'), children: <AppendicesForm draft={draft} /> },
          { key: 'references', label: t('references'), children: <PapersForm draft={draft} /> },
          { key: 'repeal', label: t('repealAll.title'), children: <RepealPolicy draft={draft} /> },
        ]}
      />
    </Drawer>
  );
}

const aims = ['satisfaction', 'loyalty', 'differentiation'] as const;

function CharterForm({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('policy');
  const keep = useFramePart(draft, 'charter');
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
      onFinish={(value) => keep.keep({ part: 'charter', value })}
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
