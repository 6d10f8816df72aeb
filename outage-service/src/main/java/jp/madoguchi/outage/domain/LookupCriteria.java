package jp.madoguchi.outage.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /**
     * More records than this of one name, birth date and sex are not looked at: too many whatever else is asked. It
     * counts records, not people, so that one which was left unread never hides a sixth person; five people have
     * nowhere near as many.
     */
    public static final int CANDIDATE_LIMIT = 200;

    /** Refuses a search without any name: it could find a stranger. */
    public LookupCriteria {
        if (nameKey == null && kanaKey == null) {
            throw new IllegalArgumentException("neither name nor kana");
        }
        addressWords = List.copyOf(addressWords);
        insurerWords = List.copyOf(insurerWords);
    }

    /**
     * Who of these is found by the manual's search, each person once, however many records they have. The order of the
     * list is the order of the registry's ids, so a repeated search looks the same.
     */
    public LookupFound among(List<Enrollee> candidates) {
        return among(candidates, LookupStep.EXACT);
    }

    /** Who of these is found by this step. Whom a wider step finds is always listed, even alone. */
    public LookupFound among(List<Enrollee> candidates, LookupStep step) {
        List<Hit> hits = hits(candidates, step);
        if (candidates.size() > CANDIDATE_LIMIT || hits.size() > LIST_LIMIT) {
            return new LookupFound.TooMany();
        }
        boolean narrowed = !step.isWider() && isNarrowedTo(hits);
        if (!narrowed && hits.stream().anyMatch(hit -> hit.enrollee().protectedPerson())) {
            return new LookupFound.Narrow();
        }
        if (hits.stream().anyMatch(hit -> hit.enrollee().mislinked())) {
            return new LookupFound.Mislinked();
        }
        if (hits.isEmpty()) {
            return new LookupFound.Nobody();
        }
        return hits.size() > 1 || step.isWider() ? new LookupFound.Several(hits) : new LookupFound.One(hits.get(0));
    }

    /**
     * 次の段階: the wider searches that may find whom this one did not. What the registry holds is not known, so each is
     * offered wherever it compares something else.
     */
    public List<LookupStep> wider() {
        return Arrays.stream(LookupStep.values())
                .filter(step -> step.isWider() && step.searchesWith(nameKey != null, kanaKey != null))
                .toList();
    }

    /** 氏名と住所（市区町村）の両方による1件: the only search that opens a protected person. */
    private boolean isNarrowedTo(List<Hit> hits) {
        return hits.size() == 1
                && nameKey != null
                && Optional.ofNullable(hits.get(0).enrollee().person().address())
                        .filter(address -> SearchText.nameMunicipality(addressWords, address))
                        .isPresent();
    }

    /**
     * Those of this name, birth date and sex who have or had a coverage by the 資格確認日, wherever they live and are
     * insured, each person once.
     */
    public List<Hit> namesakes(List<Enrollee> candidates) {
        return Hit.onePerPerson(called(candidates, LookupStep.EXACT).toList());
    }

    private List<Hit> hits(List<Enrollee> candidates, LookupStep step) {
        return Hit.onePerPerson(
                called(candidates, step).filter(this::hasTheWords).toList());
    }

    private Stream<Hit> called(List<Enrollee> candidates, LookupStep step) {
        return candidates.stream()
                .filter(enrollee -> isCalled(enrollee.person(), step))
                .flatMap(enrollee ->
                        enrollee.standingOn(confirmationDate).map(standing -> new Hit(enrollee, standing)).stream());
    }

    private boolean hasTheWords(Hit hit) {
        return containsAll(addressWords, hit.enrollee().person().address())
                && containsAll(insurerWords, hit.standing().coverage().insurerName());
    }

    private boolean isCalled(PersonFacts person, LookupStep step) {
        return person.birthDate().equals(birthDate)
                && person.sex() == sex
                && isNamed(person, step)
                && isSame(kanaKey, SearchText.kana(person.nameKana()));
    }

    private boolean isNamed(PersonFacts person, LookupStep step) {
        return switch (step) {
            case EXACT -> isSame(nameKey, SearchText.name(person.name()));
            case VARIANTS -> isSame(foldedKey(), SearchText.folded(person.name()));
            case KANA_ONLY -> true;
        };
    }

    /** 氏名 with every variant character as its usual one. */
    public @Nullable String foldedKey() {
        return nameKey == null ? null : SearchText.foldedKey(nameKey);
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
