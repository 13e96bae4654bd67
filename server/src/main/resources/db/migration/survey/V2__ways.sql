-- By which channel the invitation left: MAIL, or that of the connector; null: nothing was sent, the portal shows it.
alter table survey.invitations add column sent_through text;
create index invitations_unanswered on survey.invitations (tenant_id, closed_at, id) where answered_at is null;
