import { useMutation } from '@tanstack/react-query';
import { Button, Card, Space, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemAlert } from '@/ui/problem-alert';
import {
  castVote,
  choices,
  type Choice,
  committeesChanged,
  countVotes,
  type Motion,
  type Sitting,
} from './api/committees';

const colours = { open: 'processing', carried: 'green', lost: 'error', no_quorum: 'warning' } as const;

/** Something put to the vote, with the vote one may give and the counts once it is over. */
export function MotionCard({ sitting, motion }: { readonly sitting: Sitting; readonly motion: Motion }) {
  const { t } = useTranslation('improvement');
  const vote = useMutation({
    mutationFn: (choice: Choice) => castVote(sitting.id, motion.id, choice),
    onSuccess: committeesChanged,
  });
  const count = useMutation({
    mutationFn: () => countVotes(sitting.id, motion.id),
    onSuccess: committeesChanged,
  });
  const over = motion.state !== 'open';
  return (
    <Card
      size="small"
      style={{ marginTop: 12 }}
      title={motion.title}
      extra={<Tag color={colours[motion.state]}>{t(`motions.states.${motion.state}`)}</Tag>}
    >
      <p style={{ marginTop: 0, whiteSpace: 'pre-wrap' }}>{motion.words}</p>
      <Space wrap size={12}>
        <span>{t('motions.movedBy', { name: motion.movedBy.name })}</span>
        <span>{t(`motions.rules.${motion.rule}`)}</span>
        <span>{t(motion.secret ? 'motions.secret' : 'motions.named')}</span>
        {motion.clause && (
          <Link to={`/policy?clause=${motion.clause}`}>{t('clause', { number: motion.clause })}</Link>
        )}
        {motion.state === 'carried' && motion.clause && (
          <Link to={`/policy/draft?clause=${motion.clause}`}>
            {t(motion.revised ? 'findings.revised' : 'findings.toRevise')}
          </Link>
        )}
      </Space>
      <div style={{ marginTop: 8 }}>
        {over
          ? t('motions.counts', {
              inFavour: motion.inFavour ?? 0,
              against: motion.against ?? 0,
              abstained: motion.abstained ?? 0,
            })
          : t('motions.voted', { count: motion.voted })}
      </div>
      {motion.votes.length > 0 && (
        <Space wrap size={4} style={{ marginTop: 8 }}>
          {motion.votes.map((one) => (
            <Tag key={one.person.id}>
              {one.person.name} {t(`motions.choices.${one.choice}`)}
            </Tag>
          ))}
        </Space>
      )}
      <Space style={{ marginTop: 12 }} wrap>
        {motion.mayVote &&
          choices.map((choice) => (
            <Button key={choice} size="small" loading={vote.isPending} onClick={() => vote.mutate(choice)}>
              {t(`motions.choices.${choice}`)}
            </Button>
          ))}
        {sitting.mayLead && sitting.state === 'open' && !over && (
          <Button size="small" type="primary" loading={count.isPending} onClick={() => count.mutate()}>
            {t('motions.count')}
          </Button>
        )}
      </Space>
      <ProblemAlert error={vote.error ?? count.error} />
    </Card>
  );
}
