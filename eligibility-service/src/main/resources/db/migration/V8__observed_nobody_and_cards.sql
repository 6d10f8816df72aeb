-- 資格情報なし and 複数該当 speak of nobody: answers made of observations had named a person all the same.
update eligibility_check set person_id = null
    where person_id is not null and validity in ('NOT_FOUND', 'MULTIPLE');

-- カードの版: what was said later counts. One without a version is older than any that has one.
alter table card add column version bigint not null default 0;

-- ひも付け誤り that a card alone is: it ends when the card leads to one person again.
alter table mislink add column by_card boolean not null default false;
