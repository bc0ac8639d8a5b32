-- What is owed anew after a change: of a post's level, of a letter's text, of nationality or residence (Provisions 9(3), 10(1)).

alter table duty_case add column changes text[] not null default '{}'; -- src/law/duty.ts: after which changes; the table is loaded anew at every start

-- Whether this version calls on those who have signed before to sign anew, from its first day.
alter table letter_template add column calls_anew boolean not null default false;
