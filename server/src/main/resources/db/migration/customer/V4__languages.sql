-- The language a customer reads, as last used in the portal or set by staff; null: the company's.
alter table customer.customers add column locale text;
