-- Inspections and orders to rectify (Provisions 21 to 29). The organ's cases and the unit's papers, each in its own body's rows. Where a case
-- stands is read off its steps and their dispatches; no state is stored.

create table inspection (
  unit_id          int         not null,              -- the organ
  inspection_id    bigint      generated always as identity,
  correspondent_id bigint      not null,              -- the unit inspected
  ground           text        not null check (ground in ('risk-found', 'problem-reported', 'unit-asked', 'other')),
  technical        boolean     not null,
  instrument       text        not null check (length(instrument) between 1 and 80), -- number of the legal instrument
  first_on         date        not null,
  last_on          date        not null,
  sealed           bytea       not null,              -- scope and inspectors; the key beside it
  key              bytea       not null,
  salt             bytea       not null,
  proposed_at      timestamptz not null,
  proposed_by      bigint      not null,
  decision         text        check (decision in ('approved', 'declined')),
  decided_at       timestamptz,
  decided_by       bigint,
  decided_on       date,
  approver_level   text        check (approver_level in ('city', 'province', 'national')),
  approval_number  text        check (length(approval_number) between 1 and 80),
  withdrawn_at     timestamptz,
  primary key (unit_id, inspection_id),
  foreign key (unit_id, correspondent_id) references correspondent (unit_id, correspondent_id),
  constraint inspection_instrument unique (unit_id, instrument),
  constraint inspection_two_persons check (decided_by <> proposed_by),
  check (last_on >= first_on),
  check ((decision = 'approved') = (approver_level is not null and approval_number is not null))
);

create table rectification_order (
  unit_id          int         not null,              -- the organ
  order_id         bigint      generated always as identity,
  correspondent_id bigint      not null,              -- the unit that is to put right
  inspection_id    bigint,                            -- from which it follows
  grounds          smallint[]  not null check (cardinality(grounds) between 1 and 5 and grounds <@ '{1,2,3,4,5}'),
  limit_on         date        not null,
  sealed           bytea       not null,              -- what is to be put right; the key beside it
  key              bytea       not null,
  salt             bytea       not null,
  drafted_at       timestamptz not null,
  drafted_by       bigint      not null,
  primary key (unit_id, order_id),
  foreign key (unit_id, correspondent_id) references correspondent (unit_id, correspondent_id),
  foreign key (unit_id, inspection_id) references inspection (unit_id, inspection_id)
);

create table inspection_step (                        -- what was done in a case; with a dispatch it counts once that is sent
  unit_id       int         not null,
  step_id       bigint      generated always as identity,
  inspection_id bigint,
  order_id      bigint,
  step          text        not null check (step in ('notice', 'item', 'record', 'opinion', 'order', 'check', 'summons', 'talk', 'superior',
                              'transfer', 'reply', 'closed')),
  happened_on   date        not null,
  result        text        check (result in ('met', 'not-met')),
  dispatch_id   bigint,
  sealed        bytea,                                -- what was seen, found, said; the key beside it
  key           bytea,
  salt          bytea       not null,
  entered_at    timestamptz not null,
  entered_by    bigint      not null,
  primary key (unit_id, step_id),
  foreign key (unit_id, inspection_id) references inspection (unit_id, inspection_id),
  foreign key (unit_id, order_id) references rectification_order (unit_id, order_id),
  foreign key (unit_id, dispatch_id) references dispatch (unit_id, dispatch_id),
  check (num_nonnulls(inspection_id, order_id) = 1),
  check ((step = 'check') = (result is not null))
);
create index inspection_step_inspection on inspection_step (unit_id, inspection_id);
create index inspection_step_order on inspection_step (unit_id, order_id);
create unique index inspection_step_dispatch on inspection_step (unit_id, dispatch_id);
create index arrival_about on arrival (unit_id, about);
create index dispatch_about on dispatch (unit_id, about);

create table received_paper (                         -- a unit's: what an organ sent it about an inspection or an order
  unit_id          int         not null,
  arrival_id       bigint      not null,
  correspondent_id bigint      not null,
  type             text        not null,
  reference        text        not null check (length(reference) between 1 and 80), -- of the instrument, or of the order
  first_on         date,
  last_on          date,                              -- the limit, the end of the window, the day of the talk
  result           text        check (result in ('met', 'not-met')),
  sealed           bytea       not null,              -- what it says; the key beside it
  key              bytea       not null,
  taken_at         timestamptz not null,
  taken_by         bigint      not null,
  primary key (unit_id, arrival_id),
  foreign key (unit_id, arrival_id) references arrival (unit_id, arrival_id),
  foreign key (unit_id, correspondent_id) references correspondent (unit_id, correspondent_id)
);
create index received_paper_reference on received_paper (unit_id, correspondent_id, reference);

do $$
declare one text;
begin
  foreach one in array array['inspection', 'rectification_order', 'inspection_step', 'received_paper'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update on %I to bulwark_app', one);
  end loop;
end $$;
