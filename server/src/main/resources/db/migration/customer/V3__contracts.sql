-- The terms of service a customer has by contract (服务合同): a key that targets of the policy may ask for, and the days it holds.
alter table customer.customers
  add column contract text,
  add column contract_from date,
  add column contract_until date;
