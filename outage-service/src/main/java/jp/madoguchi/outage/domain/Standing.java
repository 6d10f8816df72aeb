package jp.madoguchi.outage.domain;

import jp.madoguchi.contracts.event.CoverageFacts;

/**
 * ある日の資格: the coverage that answers for a person on a day.
 *
 * @param place where it stands in the person's history, newest last
 * @param valid 資格（有効）; otherwise 資格（無効）, the latest coverage lost before that day
 */
public record Standing(int place, CoverageFacts coverage, boolean valid) {}
