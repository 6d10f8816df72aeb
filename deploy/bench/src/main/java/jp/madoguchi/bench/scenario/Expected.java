package jp.madoguchi.bench.scenario;

import java.util.List;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.testing.population.Citizen;

/**
 * 正しい答え: whom a search fits, as far as they may be told of.
 *
 * @param tooMany more than five fit
 * @param withheld nobody may be told of, because somebody among them is protected
 * @param hits everybody whom it fits
 */
record Expected(boolean tooMany, boolean withheld, List<Hit> hits) {
    /** As many are listed: 「該当件数が5件を超える場合は一覧表示できません」. */
    private static final int LISTED = 5;

    static Expected of(Search search, List<Hit> hits) {
        boolean tooMany = hits.size() > LISTED;
        boolean narrowed = hits.size() == 1 && search.name() != null && search.address() != null;
        boolean withheld = !tooMany
                && !narrowed
                && hits.stream().anyMatch(hit -> hit.citizen().protectedPerson());
        return new Expected(tooMany, withheld, List.copyOf(hits));
    }

    /** Whether the answer is a refusal. */
    boolean refused() {
        return tooMany || withheld;
    }

    /** 該当者: with the coverage that stands on the 資格確認日. */
    record Hit(Citizen citizen, CoverageFacts coverage) {}
}
