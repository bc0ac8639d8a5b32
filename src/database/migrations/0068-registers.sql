-- The registers of secret-related matters, places, carriers and data (Provisions 9(3)): references alone, never what a thing says. Posts and
-- people are in tables of their own. Who has a carrier in hand stands in one row that is open, and only one can be.

create table register_item (
  unit_id       int         not null,
  item_id       bigint      generated always as identity,
  register      text        not null check (register in ('secret-matter', 'place', 'carrier', 'data-set')),
  number        text        not null check (length(number) between 1 and 60),
  designation   text        not null check (length(designation) between 1 and 60),
  level         text        not null check (level in ('none', 'confidential', 'secret', 'top-secret')),
  form          text,                                -- what kind of carrier, place or data set
  department_id bigint,
  owner_id      bigint,                              -- the person responsible
  place_id      bigint,                              -- where it is kept: an item of the places
  valid_from    date        not null,
  valid_to      date,
  reason        text        not null default '',
  basis         text        not null default '',     -- matter: by which scope it was set
  systems       text        not null default '',     -- data: where it is held
  important     boolean     not null default false,  -- data: important data (Data Security Law 21)
  human         text        not null default '',     -- place: the three kinds of measures
  physical      text        not null default '',
  technical     text        not null default '',
  copy_of       bigint,                              -- carrier: made from this one
  checked_on    date        not null,                -- last looked at; first the day of entry
  state         text        not null default 'in-use' check (state in ('in-use', 'ended', 'destroyed')),
  ended_on      date,
  salt          bytea       not null,
  entered_at    timestamptz not null,
  entered_by    bigint      not null,
  primary key (unit_id, item_id),
  constraint register_item_number unique (unit_id, register, number),
  foreign key (unit_id, department_id) references department (unit_id, department_id),
  foreign key (unit_id, place_id) references register_item (unit_id, item_id),
  foreign key (unit_id, copy_of) references register_item (unit_id, item_id),
  check (valid_to is null or valid_to >= valid_from),
  check ((state = 'in-use') = (ended_on is null)),
  check (state <> 'destroyed' or register = 'carrier')
);
create index register_item_checked on register_item (unit_id, register, level, checked_on) where state = 'in-use';
create index register_item_at on register_item (unit_id, place_id) where place_id is not null;
create index register_item_owner on register_item (unit_id, owner_id) where owner_id is not null;

-- What was changed of an item, when it was looked at, when it ended: with the level before and after.
create table register_event (
  unit_id    int         not null,
  event_id   bigint      generated always as identity,
  item_id    bigint      not null,
  what       text        not null check (what in ('changed', 'checked', 'ended')),
  before     text,
  after      text,
  reason     text        check (reason in ('declassified', 'handed-over', 'no-longer-used', 'entered-by-mistake')),
  happened_on date       not null,
  at         timestamptz not null,
  by         bigint      not null,
  primary key (unit_id, event_id),
  foreign key (unit_id, item_id) references register_item (unit_id, item_id)
);
create index register_event_of on register_event (unit_id, item_id, event_id);

-- A carrier goes from hand to hand: it waits until everybody who has to has signed.
create table carrier_move (
  unit_id       int         not null,
  move_id       bigint      generated always as identity,
  item_id       bigint      not null,
  what          text        not null check (what in ('issued', 'lent', 'returned', 'copied', 'transferred', 'destroyed')),
  state         text        not null check (state in ('waiting', 'done', 'withdrawn')),
  from_id       bigint,                              -- who had it
  person_id     bigint,                              -- who gets it
  department_id bigint,                              -- to which department it goes
  due_back      date,
  copies        text[]      not null default '{}',   -- the numbers of the copies to be made
  begun_on      date        not null,
  begun_at      timestamptz not null,
  begun_by      bigint      not null,
  ended_on      date,
  ended_at      timestamptz,
  ended_by      bigint,
  primary key (unit_id, move_id),
  foreign key (unit_id, item_id) references register_item (unit_id, item_id),
  check ((state = 'waiting') = (ended_at is null) and (ended_at is null) = (ended_on is null))
);
create unique index carrier_move_waiting on carrier_move (unit_id, item_id) where state = 'waiting';
create index carrier_move_of on carrier_move (unit_id, item_id, move_id);

create table carrier_signature (
  unit_id    int         not null,
  move_id    bigint      not null,
  part       text        not null check (part in ('receiver', 'second', 'witness')),
  person_id  bigint,
  signed_at  timestamptz,
  signed_by  bigint,
  on_paper   boolean     not null default false,
  primary key (unit_id, move_id, part),
  foreign key (unit_id, move_id) references carrier_move (unit_id, move_id),
  check ((signed_at is null) = (signed_by is null))
);
create index carrier_signature_of on carrier_signature (unit_id, person_id);

create table carrier_holding (
  unit_id         int         not null,
  holding_id      bigint      generated always as identity,
  item_id         bigint      not null,
  person_id       bigint,
  since           date        not null,
  due_back        date,
  handing_back_at timestamptz,                       -- the holder has said that it comes back
  until           date,
  primary key (unit_id, holding_id),
  foreign key (unit_id, item_id) references register_item (unit_id, item_id),
  check (until is null or until >= since)
);
create unique index carrier_held_once on carrier_holding (unit_id, item_id) where until is null;
create index carrier_holding_of on carrier_holding (unit_id, person_id) where until is null;

alter table register_item enable row level security;
alter table register_item force row level security;
create policy own_unit on register_item using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on register_item to bulwark_app;
alter table register_event enable row level security;
alter table register_event force row level security;
create policy own_unit on register_event using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on register_event to bulwark_app;
alter table carrier_move enable row level security;
alter table carrier_move force row level security;
create policy own_unit on carrier_move using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on carrier_move to bulwark_app;
alter table carrier_signature enable row level security;
alter table carrier_signature force row level security;
create policy own_unit on carrier_signature using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on carrier_signature to bulwark_app;
alter table carrier_holding enable row level security;
alter table carrier_holding force row level security;
create policy own_unit on carrier_holding using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on carrier_holding to bulwark_app;
