import type { Right } from '@/lib/rights';

/** Rights as an administrator thinks of them. */
export const rightGroups: readonly { readonly key: string; readonly rights: readonly Right[] }[] = [
  {
    key: 'ticket',
    rights: [
      'ticket_read', 'ticket_open', 'ticket_reply', 'ticket_note', 'ticket_assign', 'ticket_transfer',
      'ticket_deliver', 'ticket_close', 'ticket_reopen', 'ticket_export',
    ],
  },
  {
    key: 'work',
    rights: [
      'task_work', 'owner_decide', 'takeover', 'queue_read', 'queue_edit', 'roster_read', 'roster_edit', 'skill_edit',
      'procedure_read', 'procedure_edit', 'approval_edit', 'escalation_read', 'escalation_edit',
    ],
  },
  { key: 'customer', rights: ['customer_read', 'customer_edit', 'customer_reveal', 'customer_export', 'customer_classify'] },
  { key: 'promise', rights: ['board_read', 'policy_read', 'policy_edit', 'calendar_read', 'calendar_edit', 'survey_read', 'survey_follow_up', 'register_edit', 'indicator_edit', 'adoption_read', 'rollout_edit', 'standard_check', 'evidence_pack', 'blueprint_read', 'blueprint_edit'] },
  { key: 'call', rights: ['call_read', 'call_work', 'call_listen'] },
  { key: 'place', rights: ['outlet_read', 'outlet_edit', 'counter_work', 'visit_plan', 'visit_work'] },
  { key: 'company', rights: ['people_read', 'people_edit', 'token_manage', 'audit_read', 'settings_edit', 'import_run', 'knowledge_read', 'knowledge_edit', 'knowledge_publish'] },
]; // prettier-ignore

export const allRights: readonly Right[] = rightGroups.flatMap((group) => group.rights);
