-- いなくなった端末: when this service last heard a gateway, by its own clock; the times in a report are by the gateway's.
alter table gateway_report add column heard_at timestamptz not null default now();
