-- What the passing of time brings about: which of a unit's daily work is done, who was reminded of how many, and by mail.

create table unit_job (                               -- installation-wide: days and counts alone, asked by /readyz and /metrics
  unit_id     int         not null,
  job         text        not null,
  done_for    date        not null,                   -- the unit's own day
  done_at     timestamptz not null,
  basis       text        not null default '',        -- what it was derived by: another edition of the law is no difference
  differences int         not null default 0,         -- found and not yet taken note of by the auditor
  found_at    timestamptz,
  primary key (unit_id, job),
  check ((differences > 0) = (found_at is not null))
);
grant select, insert, update on unit_job to bulwark_app;

create table notice (                                 -- that somebody was told of how many rows of the ledger, never of which
  unit_id    int         not null,
  account_id bigint      not null,
  step       text        not null check (step in ('soon', 'today', 'overdue', 'to-officer', 'to-head')),
  day        date        not null,                    -- told last
  items      int         not null check (items > 0),
  given_at   timestamptz not null,
  read_at    timestamptz,
  primary key (unit_id, account_id, step),
  foreign key (unit_id, account_id) references account (unit_id, account_id) on delete cascade
);

create table notice_mail (                            -- at most one mail to a person a day; kept before it is sent, so that none is sent twice
  unit_id   int         not null,
  person_id bigint      not null,
  day       date        not null,
  items     int         not null,
  sent_at   timestamptz,                              -- nothing: refused by the mail server, or the program was killed as it sent
  primary key (unit_id, person_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id) on delete cascade
);

do $$
declare name text;
begin
  foreach name in array array['notice', 'notice_mail'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', name);
  end loop;
end $$;
grant select, insert, update, delete on notice, notice_mail to bulwark_app;
