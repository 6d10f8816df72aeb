-- 届出にまとめた障害: an outage of a clinic may belong to what a person told; that it ends by hand has a reason.
alter table outage
    add column incident_id uuid references incident,
    add column end_reason  text;
create index outage_of_incident on outage (incident_id) where incident_id is not null;

-- Visits that were held before a person told of their trouble are looked for once, those told of before this included.
alter table incident
    add column told_at  timestamptz not null default now(),
    add column gathered boolean     not null default false;
create index incident_to_gather on incident (told_at) where origin = 'REPORTED' and not gathered;
create index incident_reported on incident (opened_at) where origin = 'REPORTED';
