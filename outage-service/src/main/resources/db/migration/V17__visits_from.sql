-- 障害の最初の受診: a breaker opens, and the standing changes, only after the first questions got no answer. The visits that were taken so
-- belong to the outage, as far back as rules/outage-onset.csv says and never into the outage before.
alter table outage add column visits_from timestamptz;
update outage o set visits_from = least(o.opened_at, greatest(o.opened_at - interval '1 hour', (
    select max(p.ended_at) from outage p where p.institution = o.institution and p.opened_at < o.opened_at)));
alter table outage alter column visits_from set not null;
