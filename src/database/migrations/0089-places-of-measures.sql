-- What is protected is the place that stands in the register already (Provisions 9(3); Counter-Espionage Law 20): its name and department are
-- read there, and a key place that nothing protects shows as a row of holes. When the item's time is over the name that was kept here remains.
alter table protected_object no force row level security; -- the new key is checked against all rows, as an owner who is no superuser
alter table register_item no force row level security;
alter table protected_object add column item_id bigint;
alter table protected_object add constraint protected_object_place foreign key (unit_id, item_id)
  references register_item (unit_id, item_id) on delete set null (item_id);
alter table protected_object add constraint protected_object_is_place check (item_id is null or kind = 'key-part');
create unique index protected_object_of_place on protected_object (unit_id, item_id) where item_id is not null and ended_on is null;
alter table protected_object force row level security;
alter table register_item force row level security;
