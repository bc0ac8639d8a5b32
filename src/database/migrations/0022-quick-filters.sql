-- Any filter of the ledger is answered from an index that holds what it asks for; the table is visited for the rows shown alone.
-- Open rows in the order they fall due, and by person; met rows in the order they were met, by due day, rule and outcome; and, open
-- or met, by due day.

drop index duty_due;
create index duty_due on duty (unit_id, due_at, person_id, rule) where done_on is null;
drop index duty_met;
create index duty_met on duty (unit_id, done_on, due_at, rule, outcome) where done_on is not null;
create index duty_day on duty (unit_id, due_at, rule);
