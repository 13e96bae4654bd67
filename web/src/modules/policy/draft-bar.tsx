import { Alert, App, Button, Flex, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRight } from '@/lib/rights';
import { useMe } from '@/lib/session';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useDiscard, usePublish, useReopen, useTakeOver, type Draft } from './api/draft';
import { DraftImpact } from './draft-impact';
import { FrameDrawer } from './frame-drawer';
import { MissingList } from './missing-list';
import draftStyles from './draft.module.css';
import styles from './policy.module.css';
import { ProposeDialog } from './propose-dialog';
import { SignDialog } from './sign-dialog';
import { StaleWords } from './stale-words';
import { StrategyDrawer } from './strategy-drawer';

/** How far the next version is, and the one thing to do next. */
export function DraftBar({
  draft,
  show,
}: {
  readonly draft: Draft;
  readonly show: (clause: string) => void;
}) {
  const { t } = useTranslation('policy');
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const mayEdit = useRight('policy_edit');
  const me = useMe().id;
  const [open, setOpen] = useState<'impact' | 'propose' | 'sign' | 'missing' | 'strategy' | 'frame'>();
  const reopen = useReopen();
  const discard = useDiscard();
  const publish = usePublish();
  const takeOver = useTakeOver();
  const signed = draft.signature?.current ?? false;
  const at = draft.state === 'editing' ? 0 : draft.state === 'asked' ? 1 : signed ? 3 : 2;
  const blocking = draft.missing.filter(
    ({ blocks, code }) => blocks && code !== 'no_approval' && code !== 'no_signature',
  );
  const isSponsor = draft.sponsor?.id === me;
  const next =
    at === 0
      ? blocking.length > 0
        ? t('next.missing', { count: blocking.length })
        : t('next.propose')
      : at === 1
        ? t('next.approve')
        : at === 2
          ? t('next.sign', { name: draft.sponsor?.name ?? '' })
          : t('next.publish');
  const close = () => setOpen(undefined);
  const giveUp = () =>
    void modal.confirm({
      title: t('discardDraft'),
      content: t('discardDraftHint'),
      okButtonProps: { danger: true },
      okText: t('discardDraft'),
      onOk: () => discard.mutateAsync(draft.version),
    });
  const send = () =>
    publish.mutate(draft.version, {
      onSuccess: ({ version, number }) => {
        void message.success(t('publishedVersion', { number }));
        void navigate(`/policy?version=${version}`);
      },
    });
  const catchUp = () =>
    takeOver.mutate(undefined, {
      onSuccess: ({ conflicts }) =>
        conflicts.length > 0
          ? void modal.warning({ title: t('bothChanged'), content: conflicts.join('、') })
          : void message.success(t('takenOver')),
    });
  return (
    <div className={draftStyles.bar}>
      <Flex gap={24} align="center" wrap>
        <Steps
          size="small"
          current={at}
          style={{ flex: '1 1 460px' }}
          items={(['write', 'approve', 'sign', 'publish'] as const).map((step) => ({
            title: t(`steps.${step}`),
          }))}
        />
        <Flex gap={8} align="center" wrap>
          <span className={draftStyles.next}>{next}</span>
          <Button onClick={() => setOpen('missing')}>{t('check', { count: blocking.length })}</Button>
          <Button onClick={() => setOpen('impact')}>{t('impact')}</Button>
          <Button onClick={() => setOpen('frame')}>{t('frame')}</Button>
          {at === 0 && <Button onClick={() => setOpen('strategy')}>{t('strategies')}</Button>}
          {mayEdit && draft.outdated && draft.state === 'editing' && (
            <Button loading={takeOver.isPending} onClick={catchUp}>
              {t('takeOver')}
            </Button>
          )}
          {mayEdit && at === 0 && (
            <>
              <Button danger type="text" onClick={giveUp}>
                {t('discardDraft')}
              </Button>
              <Button type="primary" disabled={blocking.length > 0} onClick={() => setOpen('propose')}>
                {t('propose')}
              </Button>
            </>
          )}
          {mayEdit && at > 0 && (
            <Button loading={reopen.isPending} onClick={() => reopen.mutate(undefined)}>
              {t('reopen')}
            </Button>
          )}
          {isSponsor && at > 0 && !signed && (
            <Button type="primary" onClick={() => setOpen('sign')}>
              {t('sign')}
            </Button>
          )}
          {mayEdit && at === 3 && (
            <Button type="primary" loading={publish.isPending} onClick={send}>
              {t('publishDraft')}
            </Button>
          )}
        </Flex>
      </Flex>
      <StaleWords draft={draft} show={show} />
      {draft.document.frame.repealed && (
        <Alert
          type="warning"
          showIcon
          title={t('repealAll.planned', { on: draft.document.frame.repealed.on })}
        />
      )}
      {draft.state === 'editing' && draft.verdict && (
        <Alert type="warning" showIcon title={t('sentBack', { words: draft.verdict })} />
      )}
      {draft.state !== 'editing' && (
        <div className={styles.muted}>
          {draft.proposedBy?.name}：{draft.reason} · {t('effectiveFrom')}{' '}
          {draft.effectiveFrom ? <Time at={draft.effectiveFrom} as="short" /> : t('onPublication')}
          {draft.approvedBy && <> · {t('approvedBy', { name: draft.approvedBy.name })}</>}
          {draft.signature && signed && (
            <>
              {' '}
              ·{' '}
              {t('signedWith', {
                name: draft.signature.sponsor.name,
                budget: draft.signature.budget,
                posts: draft.signature.posts,
              })}
            </>
          )}
        </div>
      )}
      <ProblemAlert error={publish.error ?? reopen.error ?? takeOver.error} />
      {open === 'impact' && <DraftImpact draft={draft} close={close} />}
      {open === 'frame' && <FrameDrawer draft={draft} close={close} />}
      {open === 'strategy' && <StrategyDrawer draft={draft} close={close} />}
      {open === 'propose' && <ProposeDialog draft={draft} close={close} />}
      {open === 'sign' && <SignDialog draft={draft} close={close} />}
      {open === 'missing' && (
        <MissingList
          draft={draft}
          close={close}
          show={(clause) => {
            close();
            show(clause);
          }}
        />
      )}
    </div>
  );
}
