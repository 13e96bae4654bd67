import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import type { Appendix, Charter, Reference, Strategy } from './api/policy';
import { Diffed } from './diffed';
import styles from './policy.module.css';

interface FrameDifferenceProps {
  readonly name: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What changed around the clauses: the charter's words, the strategy's name, appendices and papers one by one; the rest only that it did. */
export function FrameDifference({ name, before, after }: FrameDifferenceProps) {
  const { t } = useTranslation('policy');
  const words = useWords();
  if (name === 'charter') {
    const why = (charter: unknown) => (charter ? words((charter as Charter).why) : '');
    if (why(before) !== why(after))
      return (
        <p>
          <Diffed before={why(before)} after={why(after)} />
        </p>
      );
  }
  if (name === 'strategy') {
    const called = (strategy: unknown) => (strategy ? words((strategy as Strategy).name) : '');
    if (called(before) !== called(after))
      return (
        <p>
          <Diffed before={called(before)} after={called(after)} />
        </p>
      );
  }
  if (name === 'appendices' || name === 'references') {
    const papers = changedPapers(before, after);
    if (papers.length > 0) return papers.map((paper) => <PaperDifference key={paper.key} paper={paper} />);
  }
  return <span className={styles.muted}>{t('partChanged')}</span>;
}

type Paper = Appendix | Reference;

interface ChangedPaper {
  readonly key: string;
  readonly before?: Paper | undefined;
  readonly after?: Paper | undefined;
}

/** By key; one that only moved is not among them. */
function changedPapers(before: unknown, after: unknown): readonly ChangedPaper[] {
  const old = (before ?? []) as readonly Paper[];
  const now = (after ?? []) as readonly Paper[];
  const keys = new Set([...old, ...now].map(({ key }) => key));
  return [...keys]
    .map((key) => ({
      key,
      before: old.find((paper) => paper.key === key),
      after: now.find((paper) => paper.key === key),
    }))
    .filter(({ before, after }) => said(before) !== said(after));
}

/** What a paper says, without the line breaks at its end that typing takes away. */
function said(paper: Paper | undefined): string {
  if (!paper) return '';
  const { title, kind } = paper;
  const body =
    'text' in paper
      ? [paper.text.zh.trim(), paper.text.en.trim()]
      : [paper.edition, paper.validity, paper.checkedOn];
  return JSON.stringify([kind, title.zh, title.en, ...body]);
}

function PaperDifference({ paper: { before, after } }: { readonly paper: ChangedPaper }) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const shown = after ?? before;
  return (
    <div>
      <b>{shown && words(shown.title)}</b> {!before && <Tag color="green">{t('paperAdded')}</Tag>}
      {!after && <Tag color="red">{t('paperRemoved')}</Tag>}
      {before && after && (
        <div className={styles.remark}>
          <Diffed before={bodyOf(before, words)} after={bodyOf(after, words)} />
        </div>
      )}
    </div>
  );
}

function bodyOf(paper: Paper, words: ReturnType<typeof useWords>): string {
  const body =
    'text' in paper
      ? words(paper.text)
      : [paper.edition && words(paper.edition), paper.checkedOn].filter(Boolean).join(' ');
  return `${words(paper.title)}\n${body}`;
}
