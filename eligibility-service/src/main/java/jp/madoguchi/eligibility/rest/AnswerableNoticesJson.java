package jp.madoguchi.eligibility.rest;

import java.util.List;
import jp.madoguchi.eligibility.application.AnswerableNotices.Told;

/** お知らせの一覧, the newest first. */
record AnswerableNoticesJson(List<Told> notices) {}
