import { Button, Flex, Form, Input, Modal, Rate, Table, type TableProps, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wallClock } from '@/lib/wall-clock';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import {
  type Held,
  type MatrixRow,
  type Skill,
  useDefineSkill,
  useMatrix,
  useSkillName,
  useSkills,
} from './api/skills';
import { RateDialog } from './rate-dialog';
import styles from './routing.module.css';

/** Who of a team can do what: level, until when, how often done, how rated. */
export function SkillMatrix({ team }: { readonly team: string }) {
  const { t } = useTranslation('routing');
  const mayEdit = useRight('skill_edit');
  const matrix = useMatrix(team);
  const skills = useSkills();
  const skillName = useSkillName();
  const [rated, setRated] = useState<{ row: MatrixRow; skill: string }>();
  const [adding, setAdding] = useState(false);
  const columns: TableProps<MatrixRow>['columns'] = [
    { title: t('why.person'), dataIndex: 'name', fixed: 'left' },
    ...(skills.data?.items ?? []).map(({ key }) => ({
      key,
      title: skillName(key),
      render: (_: unknown, row: MatrixRow) => (
        <Cell
          held={row.skills.find((one) => one.skill === key)}
          edit={mayEdit ? () => setRated({ row, skill: key }) : undefined}
        />
      ),
    })),
  ];
  const held = rated?.row.skills.find((one) => one.skill === rated.skill);
  return (
    <>
      {mayEdit && (
        <Flex justify="space-between" align="center" gap={12} style={{ marginBottom: 12 }}>
          <span className={styles.quiet}>{t('skills.legend')}</span>
          <Button onClick={() => setAdding(true)}>{t('skills.add')}</Button>
        </Flex>
      )}
      <ProblemAlert error={matrix.error ?? skills.error} />
      {skills.data?.items.length === 0 ? (
        <EmptyState title={t('skills.none')} fill={t('skills.fill')} />
      ) : (
        <Table<MatrixRow>
          size="small"
          rowKey="person"
          pagination={false}
          loading={matrix.isPending}
          dataSource={[...(matrix.data?.items ?? [])]}
          scroll={{ x: 'max-content' }}
          columns={columns}
        />
      )}
      {rated && (
        <RateDialog
          person={rated.row.person}
          title={`${rated.row.name} · ${skillName(rated.skill)}`}
          skill={rated.skill}
          held={held}
          close={() => setRated(undefined)}
        />
      )}
      {adding && <SkillDialog close={() => setAdding(false)} />}
    </>
  );
}

function Cell({ held, edit }: { readonly held: Held | undefined; readonly edit: (() => void) | undefined }) {
  const { t } = useTranslation('routing');
  const today = wallClock().format('YYYY-MM-DD');
  const expired = held?.expiresOn ? held.expiresOn < today : false;
  const told = held && (
    <Tooltip
      title={[
        t(`skills.sources.${held.source}`),
        t('skills.cases', { count: held.cases }),
        held.mark && t('skills.mark', { mark: held.mark.toFixed(1) }),
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      <span>
        <Rate disabled count={5} value={held.level} style={{ fontSize: 12 }} />
        {held.expiresOn && (
          <span className={styles.quiet} style={expired ? { color: 'var(--cn-broken)' } : {}}>
            {' '}
            {t(expired ? 'skills.expired' : 'skills.until', { date: held.expiresOn })}
          </span>
        )}
      </span>
    </Tooltip>
  );
  return edit ? (
    <Button type="text" size="small" onClick={edit} aria-label={t('skills.rate')}>
      {told ?? '–'}
    </Button>
  ) : (
    (told ?? '–')
  );
}

function SkillDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('routing');
  const [form] = Form.useForm<Skill>();
  const define = useDefineSkill();
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <Modal open title={t('skills.add')} onOk={form.submit} onCancel={close} confirmLoading={define.isPending}>
      <Form<Skill>
        form={form}
        layout="vertical"
        onFinish={(skill) => define.mutate(skill, { onSuccess: close })}
      >
        <Form.Item name="nameZh" label={t('skills.nameZh')} rules={needed}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="nameEn" label={t('skills.nameEn')} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="key"
          label={t('skills.key')}
          extra={t('skills.keyHint')}
          rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{0,59}$/, message: t('skills.keyHint') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <ProblemAlert error={define.error} />
      </Form>
    </Modal>
  );
}
