package jp.madoguchi.outage.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/**
 * 検索条件: a complete search. Name and kana compare whole and in {@link SearchText} spelling, both when both are given;
 * address and insurer
 * name must contain every word, again both when both are given (manual v3.06, 手順2 and 画面項目説明 ①).
 *
 * @param nameKey absent only when the kana is given, and the other way round
 * @param insurerWords compared with the insurer of the coverage that stands on the 資格確認日, as the result list shows it
 */
public record LookupCriteria(
        @Nullable String nameKey,
        @Nullable String kanaKey,
        LocalDate birthDate,
        Sex sex,
        List<String> addressWords,
        List<String> insurerWords,
        LocalDate confirmationDate) {

    /** More than this many are not listed: 「該当件数が5件を超える場合は一覧表示できません」. */
    public static final int LIST_LIMIT = 5;

    /** Refuses a search without any name: it could find a stranger. */
    public LookupCriteria {
        if (nameKey == null && kanaKey == null) {
            throw new IllegalArgumentException("neither name nor kana");
        }
        addressWords = List.copyOf(addressWords);
        insurerWords = List.copyOf(insurerWords);
    }

    /**
     * Who of these is found. The order of the list is the order of the registry's ids, so a repeated search looks the
     * same.
     */
    public LookupFound among(List<Enrollee> candidates) {
        List<Hit> hits = hits(candidates);
        if (hits.size() > LIST_LIMIT) {
            return new LookupFound.TooMany();
        }
        if (hits.stream().anyMatch(hit -> hit.enrollee().mislinked())) {
            return new LookupFound.Mislinked();
        }
        if (hits.size() > 1) {
            return new LookupFound.Several(hits);
        }
        return hits.isEmpty() ? new LookupFound.Nobody() : new LookupFound.One(hits.get(0));
    }

    /**
     * Those of this name, birth date and sex who have or had a coverage by the 資格確認日, wherever they live and are
     * insured.
     */
    public List<Enrollee> namesakes(List<Enrollee> candidates) {
        return candidates.stream()
                .filter(enrollee -> isCalled(enrollee.person()))
                .filter(enrollee -> enrollee.standingOn(confirmationDate).isPresent())
                .toList();
    }

    private List<Hit> hits(List<Enrollee> candidates) {
        List<Hit> hits = new ArrayList<>();
        for (Enrollee enrollee : candidates) {
            if (isCalled(enrollee.person())
                    && containsAll(addressWords, enrollee.person().address())) {
                enrollee.standingOn(confirmationDate)
                        .filter(standing ->
                                containsAll(insurerWords, standing.coverage().insurerName()))
                        .ifPresent(standing -> hits.add(new Hit(enrollee, standing)));
            }
        }
        return hits;
    }

    private boolean isCalled(PersonFacts person) {
        return person.birthDate().equals(birthDate)
                && person.sex() == sex
                && isSame(nameKey, SearchText.name(person.name()))
                && isSame(kanaKey, SearchText.kana(person.nameKana()));
    }

    private static boolean isSame(@Nullable String asked, Optional<String> registered) {
        return asked == null || registered.filter(asked::equals).isPresent();
    }

    private static boolean containsAll(List<String> words, @Nullable String registered) {
        String text = SearchText.plain(registered == null ? "" : registered);
        return words.stream().allMatch(text::contains);
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "LookupCriteria[***]";
    }
}
