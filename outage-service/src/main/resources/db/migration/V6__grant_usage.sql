-- 利用報告書: what the clinic was told and has sent. One row a grant that has any of it.
create table usage_report (
    grant_id         uuid primary key references activation_grant,
    institution_name text,
    due_on           date,
    sent_on          date
);

-- 遅れの知らせ: each step that is late is told once.
create table grant_late (
    grant_id uuid        not null references activation_grant,
    step     text        not null,
    told_at  timestamptz not null,
    primary key (grant_id, step)
);
create index activation_grant_waiting on activation_grant (requested_at) where state in ('REQUESTED', 'CALLED_BACK');

-- The report is drafted from the audit log.
create index audit_log_by_grant on audit_log (grant_id) where grant_id is not null;
create index audit_log_lookup_refused on audit_log (chain, at) where action = 'lookup-refused';
