-- What inspections, orders and their dispatches say ends (rights.md R10): the key and the salt go, numbers, days and results stay.

alter table inspection          alter key drop not null, alter salt drop not null;
alter table rectification_order alter key drop not null, alter salt drop not null;
alter table inspection_step     alter salt drop not null;
alter table received_paper      alter key drop not null;
alter table dispatch            alter salt drop not null;
alter table arrival             alter salt drop not null;

-- Of dispatches whose words were destroyed before, nothing leads from the record's hash back to them either.
alter table dispatch no force row level security; -- an owner who is no superuser reaches the rows of every body, here alone
alter table arrival no force row level security;
update dispatch set salt = null where key is null and state <> 'draft';
update arrival set salt = null where key is null;
alter table dispatch force row level security;
alter table arrival force row level security;
