import { PlusOutlined } from '@ant-design/icons';
import { App, Badge, Button, Skeleton, Tabs } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { url } from '@/lib/api';
import { queries } from '@/lib/queries';
import { useWords } from '@/lib/words';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { ReasonDialog } from '@/ui/reason-dialog';
import { discardDraft } from './api/draft';
import type { Procedure } from './api/procedure';
import { usePublish } from './api/versions';
import { moved, newStage } from './change';
import { DeliveryEditor } from './delivery-editor';
import { FaultList, faultsAt, stageOf } from './fault-list';
import { FlowChart } from './flow-chart';
import { GeneralEditor } from './general-editor';
import { HandoversEditor } from './handovers-editor';
import styles from './procedure.module.css';
import { StageEditor } from './stage-editor';
import { useDraft, type DraftState } from './use-draft';
import { YamlDialog } from './yaml-dialog';

/** The visual editor: the flow as a canvas, the chosen stage beside it, everything kept as a draft until it is published. */
export function EditorPage() {
  const { key = '' } = useParams();
  const draft = useDraft(key);
  if (draft.procedure) return <Editor procedureKey={key} draft={draft} procedure={draft.procedure} />;
  return <PageBody>{draft.error ? <ProblemAlert error={draft.error} /> : <Skeleton active />}</PageBody>;
}

type Side = 'stage' | 'general' | 'handovers' | 'delivery';

function Editor({
  procedureKey,
  draft,
  procedure,
}: {
  readonly procedureKey: string;
  readonly draft: DraftState;
  readonly procedure: Procedure;
}) {
  const { t } = useTranslation('procedure');
  const words = useWords();
  const [chosen, choose] = useState(0);
  const [side, setSide] = useState<Side>('stage');
  const [isYaml, setYaml] = useState(false);
  const faults = faultsAt(draft.faults, t);
  const { change, undo } = draft;
  const show = (stage: number) => {
    choose(stage);
    setSide('stage');
  };
  const add = () => {
    const at = Math.min(chosen + 1, procedure.stages.length);
    const stages = [...procedure.stages];
    stages.splice(at, 0, newStage(procedure, chosen));
    change({ ...procedure, stages });
    show(at);
  };
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea');
      if (isTyping || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  });
  return (
    <div className={styles.frame}>
      <main className={styles.main}>
        <PageHeader
          title={`${t('editing')}：${words(procedure.name) || procedureKey}`}
          hint={
            <>
              {draft.base === 0 ? t('states.new') : t('basedOn', { number: draft.base })} ·{' '}
              <span aria-live="polite">{t(`saving.${draft.saving}`)}</span>
            </>
          }
          actions={<Actions procedureKey={procedureKey} draft={draft} showYaml={() => setYaml(true)} />}
        />
        <ProblemAlert error={draft.error} />
        <FlowChart
          procedure={procedure}
          chosen={side === 'stage' ? chosen : -1}
          choose={show}
          move={(from, to) => {
            if (to < 0 || to >= procedure.stages.length) return;
            change({ ...procedure, stages: moved(procedure.stages, from, to) });
            show(to);
          }}
          faults={(stage) => draft.faults.filter(({ field }) => stageOf(field) === stage).length}
        />
        <p className={styles.muted}>
          <Button size="small" icon={<PlusOutlined />} onClick={add}>
            {t('addStage')}
          </Button>{' '}
          {t('canvasHint')}
        </p>
        <FaultList
          faults={draft.faults}
          show={(field) => {
            const stage = stageOf(field);
            if (stage !== undefined) show(stage);
            else setSide(field.startsWith('handovers') ? 'handovers' : sideOf(field));
          }}
        />
      </main>
      <aside className={styles.side} aria-label={t('editing')}>
        <Tabs
          activeKey={side}
          onChange={(key) => setSide(key as Side)}
          items={[
            {
              key: 'stage',
              label: t('stage'),
              children: (
                <StageEditor
                  key={chosen}
                  procedure={procedure}
                  stage={chosen}
                  change={change}
                  choose={choose}
                  faults={faults}
                />
              ),
            },
            {
              key: 'general',
              label: t('general'),
              children: <GeneralEditor procedure={procedure} change={change} faults={faults} />,
            },
            {
              key: 'handovers',
              label: (
                <Badge size="small" count={procedure.handovers.length} color="gray" offset={[8, -2]}>
                  {t('handovers')}
                </Badge>
              ),
              children: <HandoversEditor procedure={procedure} change={change} faults={faults} />,
            },
            {
              key: 'delivery',
              label: t('delivery'),
              children: <DeliveryEditor procedure={procedure} change={change} faults={faults} />,
            },
          ]}
        />
      </aside>
      {isYaml && <YamlDialog draft={draft} close={() => setYaml(false)} />}
    </div>
  );
}

const sideOf = (field: string): Side =>
  field.startsWith('delivery') || field.startsWith('acceptance') ? 'delivery' : 'general';

function Actions({
  procedureKey,
  draft,
  showYaml,
}: {
  readonly procedureKey: string;
  readonly draft: DraftState;
  readonly showYaml: () => void;
}) {
  const { t } = useTranslation('procedure');
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const publish = usePublish(procedureKey);
  const [isPublishing, setPublishing] = useState(false);
  const leave = () => void navigate(draft.base === 0 ? '/procedures' : `/procedures/${procedureKey}`);
  const discard = () =>
    void modal.confirm({
      title: t('discardTitle'),
      content: t('discardHint'),
      okButtonProps: { danger: true },
      okText: t('discard'),
      onOk: async () => {
        await discardDraft(procedureKey, draft.version);
        void queries.invalidateQueries({ queryKey: ['procedures'] });
        leave();
      },
    });
  const send = async (reason: string) => {
    const version = await draft.save();
    if (version === undefined) return;
    publish.mutate(
      { reason, version },
      {
        onSuccess: ({ revision }) => {
          void message.success(t('published', { number: revision }));
          void navigate(`/procedures/${procedureKey}`);
        },
      },
    );
  };
  return (
    <>
      <Button disabled={!draft.mayUndo} onClick={draft.undo}>
        {t('undo')}
      </Button>
      <Button onClick={showYaml}>{t('import')}</Button>
      <Button href={url(`/procedures/${procedureKey}/yaml`, { draft: true })} download>
        {t('export')}
      </Button>
      {draft.version > 0 && (
        <Button danger disabled={draft.saving === 'saving'} onClick={discard}>
          {t('discard')}
        </Button>
      )}
      <Button
        type="primary"
        disabled={draft.faults.length > 0 && draft.saving === 'saved'}
        onClick={() => setPublishing(true)}
      >
        {t('publish')}
      </Button>
      <ReasonDialog
        title={t('publish')}
        open={isPublishing}
        busy={publish.isPending}
        error={publish.error ?? draft.error}
        onCancel={() => setPublishing(false)}
        onConfirm={(reason) => void send(reason)}
      >
        <p>{t('publishHint')}</p>
      </ReasonDialog>
    </>
  );
}
