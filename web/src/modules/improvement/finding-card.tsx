import { Card, Space, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Pairs } from '@/ui/pairs';
import { Time } from '@/ui/time';
import type { Finding } from './api/supervision';
import { FileLinks } from './file-links';
import { FindingTags } from './finding-tags';

/** What was found about a clause, and what became of it. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation('improvement');
  const files = `/supervision/findings/${finding.id}`;
  return (
    <Card
      size="small"
      style={{ marginTop: 12 }}
      title={
        <Space wrap>
          <Link to={`/policy?clause=${finding.clause}`}>{t('clause', { number: finding.clause })}</Link>
          <FindingTags finding={finding} />
        </Space>
      }
    >
      <p style={{ marginTop: 0 }}>{finding.words}</p>
      <Pairs
        of={[
          [t('findings.foundBy'), by(finding.foundBy.name, finding.foundAt)],
          [
            t('findings.tickets'),
            finding.tickets.length > 0 && (
              <Space wrap>
                {finding.tickets.map((ticket) => (
                  <Link key={ticket.id} to={`/tickets/${ticket.id}`}>
                    {ticket.name}
                  </Link>
                ))}
              </Space>
            ),
          ],
          [
            t('findings.evidence'),
            finding.evidence.length > 0 && <FileLinks of={files} files={finding.evidence} />,
          ],
          [t('findings.owner'), finding.owner?.name],
          [
            t('findings.due'),
            finding.dueOn && (
              <>
                {finding.dueOn} {finding.overdue && <Tag color="error">{t('overdue')}</Tag>}
              </>
            ),
          ],
          [t('findings.fix'), finding.fix],
          [t('findings.proof'), finding.proof.length > 0 && <FileLinks of={files} files={finding.proof} />],
          [
            t('findings.fixedBy'),
            finding.fixedBy && finding.fixedAt && by(finding.fixedBy.name, finding.fixedAt),
          ],
          [
            t('findings.verifiedBy'),
            finding.verifiedBy && finding.verifiedAt && by(finding.verifiedBy.name, finding.verifiedAt),
          ],
          [t('findings.verdict'), finding.verdict],
          [
            t('findings.proposal'),
            finding.state === 'proposed' && (
              <Link to={`/policy/draft?clause=${finding.clause}`}>
                {t(finding.revised ? 'findings.revised' : 'findings.toRevise')}
              </Link>
            ),
          ],
        ]}
      />
    </Card>
  );
}

function by(name: string, at: string) {
  return (
    <>
      {name} <Time at={at} as="short" />
    </>
  );
}
