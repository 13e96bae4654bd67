-- What the desk has to know of a mail without reading it anew: whether it has a page, whether its words are for a key that we do not have,
-- and what its S/MIME signature was worth when it came: VALID, NOT_TRUSTED or ALTERED; signer: whose certificate it was.
alter table channel.received_mails
  add column page boolean not null default false,
  add column encrypted boolean not null default false,
  add column signature text,
  add column signer text;
