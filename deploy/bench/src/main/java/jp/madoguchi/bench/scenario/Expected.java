package jp.madoguchi.bench.scenario;

import java.util.List;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.testing.population.Citizen;
import org.jspecify.annotations.Nullable;

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
        boolean narrowed = hits.size() == 1
                && search.name() != null
                && reachesMunicipality(
                        search.address(), hits.get(0).citizen().person().address());
        boolean withheld = !tooMany
                && !narrowed
                && hits.stream().anyMatch(hit -> hit.citizen().protectedPerson());
        return new Expected(tooMany, withheld, List.copyOf(hits));
    }

    /** Typed from its beginning, as {@link Searches} do: as far as the first 市区町村 behind the 都道府県. */
    private static boolean reachesMunicipality(@Nullable String typed, @Nullable String address) {
        if (typed == null || address == null) {
            return false;
        }
        // Of all prefectures three have a name of three characters before the 県.
        int prefecture = "都道府県".indexOf(address.charAt(2)) >= 0 ? 3 : 4;
        for (int at = prefecture + 1; at < typed.length(); at++) {
            if ("市区町村".indexOf(address.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the answer is a refusal. */
    boolean refused() {
        return tooMany || withheld;
    }

    /** 該当者: with the coverage that stands on the 資格確認日. */
    record Hit(Citizen citizen, CoverageFacts coverage) {}
}
