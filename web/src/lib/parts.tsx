import { createContext, use, type ComponentType } from 'react';
import type { CountingChange } from './recount';
import type { Words } from './words';

/** A promise under another limit; what is left out is as it is in force. */
export interface PastRule {
  readonly promise: string;
  readonly amount?: string | null | undefined;
  readonly calendar?: string | null | undefined;
}

/** The open draft of the policy, or the version in force under other working hours by the key of the calendar they would replace. */
export interface PastPolicy {
  readonly draft: boolean;
  readonly calendars?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Parts that one module shows on the screens of another. Modules do not import each other: the owner contributes a part in its
 * routes.tsx (`parts: { ticketClocks: TicketClocks }`), the screen that wants it says `<Part name="ticketClocks" ticket={id} />`.
 * A part that nobody contributes shows nothing.
 */
export interface PartProps {
  /** The promises of time on a ticket, one line each; a click explains. From sla. */
  ticketClocks: { readonly ticket: string };
  /** The one clock that matters now, for list rows. From sla. */
  clockBadge: { readonly clock: ClockShort };
  /** Why a clock says what it says: counted and paused intervals. From sla. */
  clockExplanation: { readonly clock: string };
  /** What a change of a target or a calendar would mean for the tickets that are open. From sla. */
  recountPreview: { readonly change: CountingChange };
  /** What a rule somebody thinks of would have made of the tickets of the past. From sla. */
  replayPast: { readonly rule: PastRule };
  /** What the next version of the policy, or other hours, would have made of the tickets of the past. From sla. */
  replayPolicy: { readonly what: PastPolicy };
  /** Until when the customer has to hear how it goes on. From work. */
  ticketProgress: { readonly ticket: string };
  /** Which departments do what in a case like this ticket. From responsibility. */
  ticketScenarios: { readonly ticket: string };
  /** What was promised to the customer of a ticket beyond the service. From work. */
  ticketCommitments: { readonly ticket: string; readonly over: boolean };
  /** Faults of a product that a ticket shows. From work. */
  ticketDefects: { readonly ticket: string };
  /** Engineers who come to the customer, and meetings, for a ticket. From channel. */
  ticketVisits: { readonly ticket: string; readonly over: boolean };
  /** The calls about a ticket, and a button to call its customer. From channel. */
  ticketCalls: { readonly ticket: string; readonly customer: string | undefined };
  /** A button to call the customer of a ticket from one's own extension. From channel. */
  callCustomer: { readonly ticket: string; readonly customer: string };
  /** The calls with a customer. From channel. */
  customerCalls: { readonly customer: string };
  /** Visits to a customer, and what was agreed on them. From channel. */
  customerVisits: { readonly customer: { readonly id: string; readonly name: string } };
  /** The calls at my extension, wherever I am; `rail` is where its button stands. From channel. */
  callBar: { readonly rail: HTMLElement | null };
  /** Calls, maintenance and training after delivery. From work. */
  ticketAfterSales: { readonly ticket: string };
  /** What other teams do for a ticket: what waits on whom. From work. */
  ticketTasks: { readonly ticket: string; readonly over: boolean };
  /** Where a ticket stands in its procedure, and the way to the desk where it is worked on. From work. */
  ticketWork: { readonly ticket: string };
  /** The flow a request goes through, drawn; `version` is the procedure version's id, `current` the key of its stage. From procedure. */
  procedureFlow: { readonly version: string; readonly current?: string | undefined };
  /** Things in their order, drawn as a flow with a lane for whoever does them; by the branches of the procedure they came from. From procedure. */
  nodeFlow: {
    readonly version?: string | undefined;
    readonly lanes: readonly { readonly key: string; readonly name: Words }[];
    readonly nodes: readonly {
      readonly key: string;
      /** The stage of the procedure it came from. */
      readonly stage?: string | undefined;
      readonly lane: string;
      readonly name: Words;
      readonly facts: string;
    }[];
    readonly chosen?: string | undefined;
    readonly choose: (key: string) => void;
  };
  /** Am I to be offered work; for the foot of the rail. From routing. */
  presenceSwitch: object;
  /** A ticket that waits for my yes or no, wherever I am. From routing. */
  offerCard: object;
  /** Which columns of the ledger a team of its own sees; a form field. From ledger. */
  ledgerColumns: { readonly value: readonly string[]; readonly onChange: (keys: readonly string[]) => void };
  /** When a clause was last checked, and what came of it. From improvement. */
  clauseChecks: { readonly clause: string };
  /** What the policy asks of me: to read it, and to make it work. From policy. */
  myAdoption: object;
  /** Through what the answers on a ticket leave; beside the reply box. From channel. */
  replyRoute: { readonly ticket: string };
  /** By which channel a message came or left, and whether it reached the customer. From channel. */
  messageDelivery: { readonly ticket: string; readonly message: string };
  /** The mail that a message came as: its signature, and its page in a frame. From channel. */
  messageMail: { readonly ticket: string; readonly message: string };
  /** In which queue a ticket is, and why it is with whom it is. From routing. */
  ticketRouting: { readonly ticket: string };
  /** The standard first words to the customer of a ticket, while nobody answered. From channel. */
  openingStrip: { readonly ticket: string; readonly use: (text: string) => void };
  /** Published words for an answer about a subject. From knowledge. */
  knowledgePicker: { readonly subject: string; readonly use: (text: string) => void };
  /** Published articles that may already answer what a customer is writing. From knowledge. */
  helpSuggestions: { readonly words: string };
}

export interface ClockShort {
  readonly promise: string;
  readonly clause?: string | null;
  readonly dueAt: string;
  /** From when on it counts as about to break. */
  readonly warnAt?: string | null;
  readonly state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled';
  readonly stoppedAt?: string | null;
}

export type Parts = { readonly [Name in keyof PartProps]?: ComponentType<PartProps[Name]> };

export const PartsContext = createContext<Parts>({});

export function Part<Name extends keyof PartProps>({
  name,
  ...props
}: { readonly name: Name } & PartProps[Name]) {
  const Contributed = use(PartsContext)[name] as ComponentType<object> | undefined;
  return Contributed ? <Contributed {...props} /> : null;
}
