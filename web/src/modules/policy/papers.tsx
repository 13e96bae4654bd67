import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import type { Appendix, Policy, Reference } from './api/policy';
import styles from './policy.module.css';
import { useLimitWords } from './words';

/** Behind the chapters: forms, flow charts and tables, and the papers that are cited with what is known of them. */
export function Papers({ policy }: { readonly policy: Policy }) {
  const { frame } = policy;
  const { t } = useTranslation('policy');
  const words = useWords();
  return (
    <>
      {frame.appendices.length > 0 && (
        <section aria-labelledby="appendices">
          <h2 id="appendices" className={styles.chapter}>
            {t('appendices')}
          </h2>
          {frame.appendices.map((appendix, index) => (
            <AppendixView key={appendix.key} appendix={appendix} number={index + 1} policy={policy} />
          ))}
        </section>
      )}
      {frame.references.length > 0 && (
        <section aria-labelledby="references">
          <h2 id="references" className={styles.chapter}>
            {t('references')}
          </h2>
          <Table<Reference>
            size="small"
            rowKey="key"
            pagination={false}
            dataSource={[...frame.references]}
            columns={[
              { title: t('paper'), render: (_, { title }) => words(title) },
              { title: t('paperKind'), render: (_, { kind }) => t(`paperKinds.${kind}`) },
              { title: t('edition'), render: (_, { edition }) => (edition ? words(edition) : '—') },
              {
                title: t('validity'),
                render: (_, { validity }) => (
                  <Tag
                    color={
                      validity === 'in_force' ? 'green' : validity === 'to_be_checked' ? 'orange' : 'red'
                    }
                  >
                    {t(`validities.${validity}`)}
                  </Tag>
                ),
              },
              { title: t('checkedOn'), render: (_, { checkedOn }) => checkedOn ?? '—' },
            ]}
          />
        </section>
      )}
    </>
  );
}

function AppendixView({
  appendix,
  number,
  policy,
}: {
  readonly appendix: Appendix;
  readonly number: number;
  readonly policy: Policy;
}) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const lines = words(appendix.text).split('\n').filter(Boolean);
  return (
    <div className={styles.appendix}>
      <h3>
        {t('appendixNumber', { number })} {words(appendix.title)}
      </h3>
      {appendix.key === 'promises' ? (
        <Promises policy={policy} />
      ) : appendix.kind === 'flow_chart' ? (
        <ol className={styles.flow}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      ) : appendix.kind === 'form' ? (
        <table className={styles.form}>
          <tbody>
            {lines.map((line) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        lines.map((line) => <p key={line}>{line}</p>)
      )}
    </div>
  );
}

/** The appendix that nobody writes: what the clauses promise, as the exported policy lists it too. */
function Promises({ policy }: { readonly policy: Policy }) {
  const words = useWords();
  const limitWords = useLimitWords();
  const standing = policy.chapters
    .flatMap(({ clauses }) => clauses)
    .filter(({ repealed }) => !repealed)
    .flatMap(({ number, targets }) => targets.filter(({ set }) => set).map((target) => ({ number, target })));
  return (
    <table className={styles.form}>
      <tbody>
        {standing.map(({ number, target }) => (
          <tr key={target.promise}>
            <th scope="row">
              §{number} {words(target.indicator.name)}
            </th>
            <td>{limitWords(target, target.indicator)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
