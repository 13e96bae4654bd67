import { Timeline, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Time } from '@/ui/time';
import type { Verdict, Vote } from './api/approvals';

const colours: Record<Verdict, string> = { approve: 'green', reject: 'red', send_back: 'orange' };

interface VoteListProps {
  readonly votes: readonly Vote[];
  readonly present: number;
  /** Decided by the lead as a matter of course, not because nobody holds a power. */
  readonly byLead: boolean;
}

/** Step by step: who is asked, what they said, for whom a deputy spoke. */
export function VoteList({ votes, present, byLead }: VoteListProps) {
  const { t } = useTranslation('approval');
  const several = votes.some((vote) => vote.step > 0);
  const one = votes.filter((vote) => vote.step === 0).length === 1 && !several;
  return (
    <Timeline
      items={votes.map((vote) => ({
        color: vote.verdict ? colours[vote.verdict] : vote.step === present ? 'blue' : 'gray',
        content: (
          <>
            <div>
              {several && <>{t('step', { number: vote.step + 1 })} · </>}
              {vote.person.name}{' '}
              <Typography.Text type="secondary">
                {vote.verdict
                  ? t(`verdicts.${vote.verdict}`)
                  : vote.replaced
                    ? t('replaced')
                    : vote.step === present
                      ? t('asked')
                      : t('notNeeded')}
                {!one && <> · {t(`quorums.${vote.quorum}`)}</>}
              </Typography.Text>
            </div>
            <Why vote={vote} byLead={byLead} />
            {vote.by && vote.by.id !== vote.person.id && <div>{t('byDeputy', { name: vote.by.name })}</div>}
            {vote.reason && <div>{vote.reason}</div>}
            {vote.at && (
              <Typography.Text type="secondary">
                <Time at={vote.at} as="short" />
              </Typography.Text>
            )}
          </>
        ),
      }))}
    />
  );
}

/** Why this person is asked, where it is not plain that they hold the power. */
function Why({ vote, byLead }: { readonly vote: Vote; readonly byLead: boolean }) {
  const { t } = useTranslation('approval');
  const ground = vote.ground === 'power' || vote.ground === 'named' ? undefined : t(`grounds.${vote.ground}`);
  if (!ground && !vote.insteadOf) return null;
  const why = vote.insteadOf
    ? t('insteadOf', { name: vote.insteadOf.name })
    : byLead
      ? undefined
      : t('nobodyHolds');
  return <Typography.Text type="secondary">{[why, ground].filter(Boolean).join(' · ')}</Typography.Text>;
}
