import { Timeline, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Time } from '@/ui/time';
import type { Verdict, Vote } from './api/approvals';

const colours: Record<Verdict, string> = { approve: 'green', reject: 'red', send_back: 'orange' };

/** Step by step: who is asked, what they said, for whom a deputy spoke. */
export function VoteList({ votes, present }: { readonly votes: readonly Vote[]; readonly present: number }) {
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
                  : vote.step === present
                    ? t('asked')
                    : t('notNeeded')}
                {!one && <> · {t(`quorums.${vote.quorum}`)}</>}
              </Typography.Text>
            </div>
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
