-- 取り置き: how much lies at the desk that the cluster refused, as the gateway last said.
alter table gateway_report add column parked bigint not null default 0;
