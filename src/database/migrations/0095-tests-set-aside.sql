-- A yearly test that left out infrastructure which had been ended and was entered anew afterwards does not count any more (CII Regulations,
-- Art. 17; decision 76): when that was seen, and for which infrastructure. The test itself stays as it was completed.
alter table technical_test no force row level security; -- the new key is checked against all rows, as an owner who is no superuser
alter table protected_object no force row level security;
alter table technical_test add column set_aside_at  timestamptz;
alter table technical_test add column set_aside_for bigint;
alter table technical_test add constraint technical_test_set_aside_for
  foreign key (unit_id, set_aside_for) references protected_object (unit_id, protected_object_id);
alter table technical_test add constraint technical_test_set_aside_is_whole
  check ((set_aside_at is null) = (set_aside_for is null) and (set_aside_at is null or completed_at is not null));
alter table technical_test force row level security;
alter table protected_object force row level security;
