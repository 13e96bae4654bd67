import { useMe } from './session';

export type Right =
  | 'ticket_read' | 'ticket_open' | 'ticket_reply' | 'ticket_note' | 'ticket_assign' | 'ticket_transfer'
  | 'ticket_deliver' | 'ticket_close' | 'ticket_reopen' | 'ticket_export'
  | 'customer_read' | 'customer_edit' | 'customer_reveal' | 'customer_export'
  | 'calendar_read' | 'calendar_edit' | 'policy_read' | 'policy_edit' | 'board_read'
  | 'people_read' | 'people_edit' | 'token_manage' | 'audit_read' | 'settings_edit' | 'import_run'
  | 'survey_read' | 'survey_follow_up'
  | 'procedure_read' | 'procedure_edit' | 'approval_edit' | 'roster_read' | 'roster_edit' | 'skill_edit' | 'queue_read'
  | 'queue_edit' | 'takeover' | 'owner_decide' | 'task_work' | 'escalation_read' | 'escalation_edit' | 'customer_classify'
  | 'register_edit' | 'indicator_edit'
  | 'adoption_read' | 'rollout_edit' | 'standard_check' | 'evidence_pack' | 'blueprint_read' | 'blueprint_edit'
  | 'knowledge_read' | 'knowledge_edit' | 'knowledge_publish'
  | 'outlet_read' | 'outlet_edit' | 'counter_work' | 'visit_plan' | 'visit_work'
  | 'call_read' | 'call_work' | 'call_listen'; // prettier-ignore

/** Whether to offer something. The server decides again. */
export function useRight(right: Right): boolean {
  return useMe().rights.includes(right);
}
