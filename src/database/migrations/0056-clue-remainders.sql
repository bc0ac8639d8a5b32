-- Clues: one that is no clue is closed with a ground and an answer; contact data are encrypted anew when a relay officer changes; the organ's
-- receipt is kept as a scan. And mail that goes at once, to whom the law gives hours.

alter table clue add column ground text check (ground in ('not-a-clue', 'nothing-to-relay', 'organ-declined'));
alter table clue drop constraint clue_check;
alter table clue add constraint clue_relayed check (state = 'closed' or (state = 'received') = (relayed_at is null));
alter table clue add constraint clue_closed_without_relay check ((ground is not null) = (state = 'closed' and relayed_at is null));

-- To which keys it is encrypted, as its sender said; empty where it was not asked then.
alter table clue_contact add column sealed_to text[] not null default '{}';
alter table clue_contact add column resealed_at timestamptz;
alter table clue_contact add column resealed_by bigint;
alter table clue_contact add check ((resealed_at is null) = (resealed_by is null));

alter table clue_relay no force row level security;  -- the new key is checked against all rows, as an owner who is no superuser
alter table file no force row level security;
alter table clue_relay add column scan_hash text;   -- the organ's receipt, as it gave it
alter table clue_relay add constraint clue_relay_scan foreign key (unit_id, scan_hash) references file (unit_id, file_hash);
alter table clue_relay add constraint clue_relay_scanned check (scan_hash is null or receipt_number is not null);
alter table clue_relay force row level security;
alter table file force row level security;

-- Who was written to at once, of what: a name of the occasion that says nothing of it. Kept before the mail goes, so that nobody is written to twice.
create table prompt_mail (
  unit_id    int         not null,
  person_id  bigint      not null,
  mark       text        not null check (length(mark) between 1 and 60),
  claimed_at timestamptz not null,
  sent_at    timestamptz,
  primary key (unit_id, person_id, mark),
  foreign key (unit_id, person_id) references person (unit_id, person_id)
);

alter table prompt_mail enable row level security;
alter table prompt_mail force row level security;
create policy own_unit on prompt_mail using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on prompt_mail to bulwark_app;
