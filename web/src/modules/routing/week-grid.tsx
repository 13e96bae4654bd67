import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOnly, timeOnly } from '@/lib/dates';
import { useRight } from '@/lib/rights';
import { type RosterWeek, type Shift } from './api/roster';
import { ShiftDialog } from './shift-dialog';
import { ShiftMenu } from './shift-menu';
import { daysOf } from './weeks';
import styles from './routing.module.css';

/** People down, days across; every cell is reached by Tab and opened by Enter. */
export function WeekGrid({ week }: { readonly week: RosterWeek }) {
  const { t, i18n } = useTranslation('routing');
  const mayEdit = useRight('roster_edit');
  const [adding, setAdding] = useState<{ person: string; date: string }>();
  const [shown, setShown] = useState<Shift>();
  const days = daysOf(week.week);
  const dayName = (date: string) => {
    const day = new Date(`${date}T00:00:00Z`);
    const written = (how: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(i18n.language, { ...how, timeZone: 'UTC' }).format(day);
    return `${written({ month: 'numeric', day: 'numeric' })} ${written({ weekday: 'short' })}`;
  };
  const name = (person: string) => week.people.find((one) => one.id === person)?.name ?? '?';
  return (
    <>
      {week.shifts.length === 0 && <p className={styles.quiet}>{t('roster.emptyWeek')}</p>}
      <table className={styles.week} aria-label={t('roster.title')}>
        <thead>
          <tr>
            <th scope="col">{t('why.person')}</th>
            {days.map((date) => (
              <th key={date} scope="col">
                {dayName(date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className={week.gaps.length > 0 ? styles.gapRow : undefined}>
            <th scope="row">{t('roster.gaps')}</th>
            {days.map((date) => (
              <td key={date}>
                {week.gaps
                  .filter((gap) => iso(gap.from) === date)
                  .map((gap) => (
                    <span key={`${gap.calendar}${gap.from}`} className={styles.gap}>
                      {timeOnly(gap.from)}–{timeOnly(gap.to)} {gap.present}/{gap.needed}
                    </span>
                  ))}
              </td>
            ))}
          </tr>
          {week.people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              {days.map((date) => (
                <td key={date}>
                  {week.absences
                    .filter((one) => one.person === person.id && within(one, date))
                    .map((one) => (
                      <span key={one.from} className={styles.quiet}>
                        {t('desk.absent')}
                      </span>
                    ))}
                  {week.shifts
                    .filter((shift) => shift.person === person.id && shift.date === date)
                    .map((shift) => (
                      <button
                        key={shift.id}
                        type="button"
                        className={styles.shift}
                        data-kind={shift.kind}
                        onClick={() => setShown(shift)}
                      >
                        {timeOnly(shift.from)}–{timeOnly(shift.to)}
                        {shift.kind === 'on_call' && ` ${t('roster.on_call')}`}
                      </button>
                    ))}
                  {mayEdit && (
                    <button
                      type="button"
                      className={styles.addShift}
                      aria-label={t('roster.addTo', { name: person.name, date })}
                      onClick={() => setAdding({ person: person.id, date })}
                    >
                      +
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {adding && (
        <ShiftDialog
          team={week.team}
          person={adding.person}
          name={name(adding.person)}
          date={adding.date}
          close={() => setAdding(undefined)}
        />
      )}
      {shown && (
        <ShiftMenu week={week} shift={shown} name={name(shown.person)} close={() => setShown(undefined)} />
      )}
    </>
  );
}

/** The company's local date of a moment. */
const iso = (at: string) => dateOnly(at).replaceAll('/', '-');

function within({ from, to }: { readonly from: string; readonly to?: string | null }, date: string): boolean {
  return iso(from) <= date && (!to || date <= iso(to));
}
