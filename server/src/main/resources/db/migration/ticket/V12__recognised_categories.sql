-- Where the category a request was opened with came from, what its words were recognised as, and whether a person has said since what it is.
alter table ticket.tickets
    add column category_from text not null default 'CHOSEN' check (category_from in ('CHOSEN', 'WORDS', 'NONE')),
    add column recognised text,
    add column category_known boolean not null default true,
    add constraint recognised_from_words check ((category_from = 'WORDS') = (recognised is not null));

-- How often the words were recognised, and rightly, without reading those whose category was chosen.
create index tickets_without_chosen_category on ticket.tickets (tenant_id, opened_at) where category_from <> 'CHOSEN';
