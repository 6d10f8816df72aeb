-- 障害の原因の経過: what kept the institution from asking, and since when; of outages from before only the last is known.
alter table outage add column causes text not null default '[]';
