-- 資格情報なし and 複数該当 speak of nobody: answers made of observations had named a person all the same.
update eligibility_check set person_id = null
    where person_id is not null and validity in ('NOT_FOUND', 'MULTIPLE');
