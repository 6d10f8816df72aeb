-- 暗証番号の設定が不要なカード: what the desk knew of the card an observation was made with. The message does not say it.
alter table observation add column pinless boolean not null default false;
