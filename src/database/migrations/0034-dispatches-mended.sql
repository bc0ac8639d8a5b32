-- Who wrote in a draft approves it as little as who began it; who brought a card does not confirm it; a file that is not fit is not kept.
alter table dispatch add column edited_by bigint[] not null default '{}';
alter table correspondent add column added_by bigint not null default 0;
alter table arrival_file alter column file_hash drop not null;
alter table arrival_file add column withheld text check (withheld in ('mark', 'unfit')); -- its bytes were not kept
alter table arrival_file add constraint arrival_file_kept_or_withheld check ((file_hash is null) = (withheld is not null));
