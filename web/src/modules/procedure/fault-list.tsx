import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Fault } from './api/procedure';
import type { FaultsAt } from './inputs';
import styles from './procedure.module.css';
import { usePlaceWords } from './words';

/** What still keeps the draft from being published; a click goes there. */
export function FaultList({
  faults,
  show,
}: {
  readonly faults: readonly Fault[];
  readonly show: (field: string) => void;
}) {
  const { t } = useTranslation('procedure');
  const place = usePlaceWords();
  if (faults.length === 0) return <p className={styles.muted}>{t('noFaults')}</p>;
  return (
    <>
      <strong>{t('faults', { count: faults.length })}</strong>
      <ul className={styles.faults}>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.code} ${fault.message ?? ''}`}>
            <button type="button" onClick={() => show(fault.field)}>
              {place(fault.field)}：{textOf(fault, t)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The stage a path lies in: `stages[2].fields[0].key` → 2. */
export function stageOf(field: string): number | undefined {
  const found = /^stages\[(\d+)]/.exec(field);
  return found ? Number(found[1]) : undefined;
}

/** Shows the faults at a path and below it, under the input. */
export function faultsAt(faults: readonly Fault[], t: TFunction<'procedure'>): FaultsAt {
  return (path) => {
    const here = faults.filter(
      ({ field }) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`),
    );
    return here.map((fault) => (
      <div key={`${fault.field} ${fault.code}`} className={styles.fault}>
        {fault.field === path ? '' : `${fault.field.slice(path.length).replace(/^\./, '')}: `}
        {textOf(fault, t)}
      </div>
    ));
  };
}

function textOf(fault: Fault, t: TFunction<'procedure'>): string {
  const text = t(`faultTexts.${fault.code}`, { defaultValue: fault.code });
  return fault.message && fault.code === 'no_such_step' ? `${text}: ${fault.message}` : text;
}
