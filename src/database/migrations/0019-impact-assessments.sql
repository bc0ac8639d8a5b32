-- Impact assessments (rights.md R16; PIPL 55-56): what was filled in, what the unit added, who completed and who signed it; each version kept.

create table impact_assessment (
  unit_id       int         not null,
  assessment_id bigint      generated always as identity,
  part          text        not null check (length(part) between 1 and 40),
  version       int         not null check (version > 0),
  basis         text        not null check (length(basis) between 1 and 40),   -- of what was filled in
  content       jsonb       not null,                                          -- what was filled in, word for word
  added         jsonb       not null,                                          -- what the unit added; about the unit, nobody is named
  state         text        not null check (state in ('completed', 'returned', 'signed')),
  completed_by  bigint      not null,
  completed_at  timestamptz not null,
  signed_by     bigint      check (signed_by <> completed_by),                 -- two persons
  signed_at     timestamptz,
  file_hash     text,
  primary key (unit_id, assessment_id),
  unique (unit_id, part, version),
  check ((state = 'signed') = (signed_by is not null)),
  check ((state = 'signed') = (signed_at is not null and file_hash is not null)),
  foreign key (unit_id, completed_by) references account (unit_id, account_id),
  foreign key (unit_id, signed_by) references account (unit_id, account_id),
  foreign key (unit_id, file_hash) references file (unit_id, file_hash)
);
create unique index impact_assessment_open on impact_assessment (unit_id, part) where state = 'completed'; -- one waits at a time

alter table impact_assessment enable row level security;
alter table impact_assessment force row level security;
create policy own_unit on impact_assessment using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on impact_assessment to bulwark_app;
