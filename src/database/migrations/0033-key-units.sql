-- The key-unit list of a state security organ (Provisions 9 lead): units on it or proposed for it, each change with its findings,
-- consultations, decision and service, and the reviews. What an organ learns lives in its own tables (Provisions 6).

create table key_unit (
  unit_id          int         not null,              -- the organ
  key_unit_id      bigint      generated always as identity,
  name             text        not null check (length(name) between 1 and 200),
  credit_code      text        check (length(credit_code) = 18),
  correspondent_id bigint,                            -- where it takes part in dispatches
  origin           text        not null check (origin in ('own', 'nominated', 'self-applied')),
  nomination       bigint,                            -- the arrival that proposed it
  added_at         timestamptz not null,
  added_by         bigint      not null,
  primary key (unit_id, key_unit_id),
  foreign key (unit_id, correspondent_id) references correspondent (unit_id, correspondent_id),
  foreign key (unit_id, nomination) references arrival (unit_id, arrival_id)
);
create unique index key_unit_code on key_unit (unit_id, credit_code);
create unique index key_unit_nomination on key_unit (unit_id, nomination);

create table key_unit_change (                        -- listing, adjustment, removal
  unit_id     int         not null,
  change_id   bigint      generated always as identity,
  key_unit_id bigint      not null,
  change      text        not null check (change in ('listing', 'adjustment', 'removal')),
  state       text        not null default 'open' check (state in ('open', 'decided', 'declined', 'withdrawn', 'served')),
  findings    bytea       not null,                   -- the five factors with their sources; sealed with the key beside
  reasons     bytea,                                  -- of the decision; likewise
  taken_by    bytea,                                  -- who took the notice by hand, and its number; likewise
  key         bytea       not null,
  salt        bytea       not null,
  proposed_at timestamptz not null,
  proposed_by bigint      not null,
  decided_at  timestamptz,
  decided_by  bigint,
  decided_on  date,
  serve_by    date,
  dispatch_id bigint,                                 -- the notice
  served_on   date,                                   -- in force from this day
  served_how  text        check (served_how in ('receipt', 'by-hand')),
  primary key (unit_id, change_id),
  foreign key (unit_id, key_unit_id) references key_unit (unit_id, key_unit_id),
  foreign key (unit_id, dispatch_id) references dispatch (unit_id, dispatch_id),
  constraint key_unit_change_two_persons check (decided_by <> proposed_by),
  check (served_on >= decided_on),
  check ((state = 'served') = (served_on is not null))
);
create unique index key_unit_change_one on key_unit_change (unit_id, key_unit_id) where state in ('open', 'decided');
create index key_unit_change_served on key_unit_change (unit_id, served_on) where state = 'served';

create table key_unit_consultation (                  -- one department asked about one change
  unit_id          int    not null,
  change_id        bigint not null,
  dispatch_id      bigint not null,
  correspondent_id bigint not null,
  answer_by        date   not null,
  arrival_id       bigint,                            -- its answer
  opinion          text   check (opinion in ('agrees', 'disagrees', 'none')),
  answered_on      date,
  primary key (unit_id, change_id, dispatch_id, correspondent_id),
  foreign key (unit_id, change_id) references key_unit_change (unit_id, change_id),
  foreign key (unit_id, dispatch_id) references dispatch (unit_id, dispatch_id),
  foreign key (unit_id, correspondent_id) references correspondent (unit_id, correspondent_id),
  foreign key (unit_id, arrival_id) references arrival (unit_id, arrival_id)
);

create table key_unit_review (                        -- due from the listing and from each review on; held or not yet
  unit_id     int    not null,
  review_id   bigint generated always as identity,
  key_unit_id bigint not null,
  owed_from   date   not null,
  due_on      date   not null,
  held_on     date,
  conclusion  text   check (conclusion in ('stays', 'to-adjust', 'to-remove')),
  grounds     bytea,                                  -- sealed with the key beside
  key         bytea  not null,
  salt        bytea  not null,
  entered_at  timestamptz,
  entered_by  bigint,
  primary key (unit_id, review_id),
  foreign key (unit_id, key_unit_id) references key_unit (unit_id, key_unit_id)
);
create unique index key_unit_review_one on key_unit_review (unit_id, key_unit_id) where held_on is null;

do $$
declare one text;
begin
  foreach one in array array['key_unit', 'key_unit_change', 'key_unit_consultation', 'key_unit_review'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update on %I to bulwark_app', one);
  end loop;
end $$;
grant delete on key_unit_review to bulwark_app; -- one that is not owed any more, for the unit left the list
