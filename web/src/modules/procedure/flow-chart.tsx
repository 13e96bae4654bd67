import { Tooltip } from 'antd';
import type { DragEvent, KeyboardEvent } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import type { Procedure, Stage } from './api/procedure';
import { edges, type Edge } from './flow';
import styles from './procedure.module.css';
import { useAmountWords } from './words';

const column = 158;
const lane = 92;
const width = 126;
const height = 60;
const head = 96;

interface FlowChartProps {
  readonly procedure: Procedure;
  readonly chosen?: number;
  /** The stage a request is in. */
  readonly current?: string | undefined;
  readonly choose: (stage: number) => void;
  /** Given while editing: stages can be dragged, or moved with Alt and an arrow. */
  readonly move?: ((from: number, to: number) => void) | undefined;
  /** What stands below the name of a stage, instead of its phase and limit. */
  readonly facts?: ((stage: number) => string) | undefined;
  /** How many faults a stage has. */
  readonly faults?: ((stage: number) => number) | undefined;
}

/** The flow drawn from the data: a lane for each department, a column for each stage, an arrow for each way. */
export function FlowChart({ procedure, chosen, current, choose, move, facts, faults }: FlowChartProps) {
  const { t } = useTranslation('procedure');
  const words = useWords();
  const arrow = useId();
  const [target, setTarget] = useState<number>();
  const { stages, departments } = procedure;
  const lanes = departments.length === 0 ? [{ key: '', name: { zh: '', en: '' } }] : departments;
  const row = (stage: Stage) =>
    Math.max(
      0,
      lanes.findIndex(({ key }) => key === stage.department),
    );
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault();
    const from = Number(event.dataTransfer.getData('text/plain'));
    if (move && Number.isInteger(from)) move(from, to);
    setTarget(undefined);
  };
  const keys = (event: KeyboardEvent, at: number) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    if (event.altKey) move?.(at, at + step);
    else if (at + step >= 0 && at + step < stages.length) choose(at + step);
  };
  return (
    <div className={styles.chart}>
      <div
        className={styles.canvas}
        style={{ width: head + Math.max(1, stages.length) * column, height: lanes.length * lane }}
      >
        {lanes.map((department, index) => (
          <div key={department.key} className={styles.lane} style={{ top: index * lane, height: lane }}>
            <span className={styles.laneName}>{words(department.name)}</span>
          </div>
        ))}
        <svg
          className={styles.ways}
          width={head + stages.length * column}
          height={lanes.length * lane}
          aria-hidden
        >
          <defs>
            <marker
              id={arrow}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path d="M0 0L8 4L0 8z" className={styles.tip} />
            </marker>
          </defs>
          {edges(procedure).map((edge) => (
            <Way
              key={`${edge.from}-${edge.to}`}
              edge={edge}
              rows={stages.map(row)}
              label={edge.when.map((value) => answer(procedure, edge, value, words, t)).join('、')}
              marker={`url(#${arrow})`}
            />
          ))}
        </svg>
        {stages.map((stage, at) => (
          <StageBox
            key={stage.key}
            stage={stage}
            left={head + at * column + (column - width) / 2}
            top={row(stage) * lane + (lane - height) / 2}
            classes={[
              at === chosen && styles.chosen,
              stage.key === current && styles.current,
              at === target && styles.target,
              (stage.optional || stage.onlyIf) && styles.dashed,
            ]}
            facts={facts?.(at)}
            faults={faults?.(at) ?? 0}
            properties={{
              onClick: () => choose(at),
              onKeyDown: (event) => keys(event, at),
              ...(move && {
                draggable: true,
                onDragStart: (event) => event.dataTransfer.setData('text/plain', String(at)),
                onDragOver: (event) => {
                  event.preventDefault();
                  setTarget(at);
                },
                onDragLeave: () => setTarget(undefined),
                onDrop: (event) => drop(event, at),
              }),
              'aria-pressed': at === chosen,
              'aria-label': t('stageOf', { number: at + 1, total: stages.length, name: words(stage.name) }),
            }}
          />
        ))}
      </div>
    </div>
  );
}

function StageBox({
  stage,
  left,
  top,
  classes,
  facts,
  faults,
  properties,
}: {
  readonly stage: Stage;
  readonly left: number;
  readonly top: number;
  readonly classes: readonly (string | false | undefined | null)[];
  readonly facts?: string | undefined;
  readonly faults: number;
  readonly properties: React.ComponentProps<'button'>;
}) {
  const { t } = useTranslation('procedure');
  const words = useWords();
  const amountWords = useAmountWords();
  return (
    <button
      type="button"
      className={[styles.stage, ...classes].filter(Boolean).join(' ')}
      style={{ left, top, width, height }}
      {...properties}
    >
      <span className={styles.stageName}>{words(stage.name) || stage.key}</span>
      <span className={styles.stageFacts}>
        {facts ?? (
          <>
            {t(`phases.${stage.phase}`)}
            {stage.limit && ` · ${amountWords(stage.limit.amount)}`}
            {stage.optional && ` · ${t('optional')}`}
          </>
        )}
      </span>
      {faults > 0 && (
        <Tooltip title={t('faultsHere', { count: faults })}>
          <span className={styles.faultMark}>{faults}</span>
        </Tooltip>
      )}
    </button>
  );
}

function Way({
  edge,
  rows,
  label,
  marker,
}: {
  readonly edge: Edge;
  readonly rows: readonly number[];
  readonly label: string;
  readonly marker: string;
}) {
  const from = rows[edge.from] ?? 0;
  const to = rows[edge.to] ?? 0;
  const startX = head + edge.from * column + (column + width) / 2;
  const startY = from * lane + lane / 2;
  const endX = head + edge.to * column + (column - width) / 2 - 1;
  const endY = to * lane + lane / 2;
  const isLong = edge.to - edge.from > 1;
  const middle = startX + (column - width) / 2;
  // A way over other stages of its lane goes along the edge of the lane, so that it crosses no box.
  const beside = isLong && from === to ? endY + (lane - 12) / 2 : undefined;
  const path =
    beside === undefined
      ? isLong
        ? `M${startX} ${startY}H${middle}V${(from + (to > from ? 1 : 0)) * lane + (to > from ? -5 : 5)}H${endX - 20}V${endY}H${endX}`
        : `M${startX} ${startY}H${middle}V${endY}H${endX}`
      : `M${startX} ${startY}H${middle}V${beside}H${endX - 20}V${endY}H${endX}`;
  return (
    <g>
      <path
        d={path}
        className={edge.when.length > 0 || edge.skips ? styles.wayIf : styles.way}
        markerEnd={marker}
      />
      {label && (
        <text x={endX + 2} y={endY - height / 2 - 4} className={styles.wayLabel}>
          {label}
        </text>
      )}
    </g>
  );
}

function answer(
  procedure: Procedure,
  edge: Edge,
  value: string,
  words: ReturnType<typeof useWords>,
  t: (key: 'yes' | 'no') => string,
): string {
  const asked = procedure.stages[edge.to]?.onlyIf?.field;
  const field = procedure.stages.flatMap(({ fields }) => fields).find(({ key }) => key === asked);
  if (field?.type === 'yes_no' && (value === 'yes' || value === 'no')) return t(value);
  const text = words(field?.choices.find((choice) => choice.value === value)?.label) || value;
  return text.length > 8 ? `${text.slice(0, 7)}…` : text;
}
