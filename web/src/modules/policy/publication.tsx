import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ApiProblem } from '@/lib/api';
import { Pairs } from '@/ui/pairs';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import type { Signature } from './api/draft';
import styles from './policy.module.css';

interface Publication {
  readonly reason?: string | null;
  readonly proposedBy?: { readonly name: string } | null;
  readonly approvedBy?: { readonly name: string } | null;
  readonly approvedAt?: string | null;
  readonly verdict?: string | null;
  readonly signature?: Signature | null;
  readonly edits: number;
}

/** Who proposed a version, who approved it and who stands for it with what. Only versions that were drafts have it. */
export function PublicationOf({ version }: { readonly version: string }) {
  const { t } = useTranslation('policy');
  const [isOpen, setOpen] = useState(false);
  const publication = useQuery({
    queryKey: ['policy', version, 'publication'],
    queryFn: () => api.get<Publication>(`/policies/versions/${version}/publication`),
    enabled: isOpen,
    retry: false,
    staleTime: Infinity,
  });
  const { data } = publication;
  if (!isOpen)
    return (
      <Button size="small" type="link" style={{ paddingInline: 0 }} onClick={() => setOpen(true)}>
        {t('howItCame')}
      </Button>
    );
  if (publication.error instanceof ApiProblem && publication.error.code === 'no_such_draft')
    return <span className={styles.muted}>{t('fromPack')}</span>;
  if (publication.error) return <ProblemAlert error={publication.error} />;
  if (!data) return null;
  const { signature } = data;
  return (
    <Pairs
      of={[
        [t('proposedBy'), data.proposedBy?.name],
        [
          t('approver'),
          data.approvedBy && (
            <>
              {data.approvedBy.name} {data.approvedAt && <Time at={data.approvedAt} as="short" />}{' '}
              {data.verdict}
            </>
          ),
        ],
        [
          t('sponsor'),
          signature && (
            <>
              {t('signedWith', {
                name: signature.sponsor.name,
                budget: signature.budget,
                posts: signature.posts,
              })}{' '}
              {signature.words}
            </>
          ),
        ],
      ]}
    />
  );
}
