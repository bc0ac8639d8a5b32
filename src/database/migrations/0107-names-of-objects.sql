-- Every name that something protected bore before: infrastructure that is renamed, ended and entered anew under its old name is still the same
-- (CII Regulations, Art. 17; decision 76). What was renamed before this is not known.
alter table protected_object add column former_names text[] not null default '{}';
