package jp.madoguchi.outage.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;

/** 該当者: a person found, by the record that answers for them, with the coverage that stands on the 資格確認日. */
public record Hit(Enrollee enrollee, Standing standing) {

    private static final int SHOWN_ADDRESS = 10;

    /** Of two that began on the same day the older record: any order will do that no database decides. */
    private static final Comparator<Hit> NEWEST = comparing(
                    (Hit hit) -> hit.standing().valid())
            .thenComparing(hit -> hit.standing().coverage().validFrom())
            .thenComparing(hit -> hit.standing().coverage().qualifiedOn(), nullsFirst(naturalOrder()))
            .thenComparing(hit -> hit.enrollee().personId().toString(), reverseOrder());

    /**
     * 一人一件: of the records of one person only the one that answers for them, at the place of the first. It answers as
     * eligibility-service answers a check by card over all records: a coverage valid on the 資格確認日 before one that is
     * lost, then the later 有効開始日, then the later 資格取得日. But only of the records given here: one that does not fit
     * what was asked is never shown, for who knows an old address is not to be told the new one.
     */
    static List<Hit> onePerPerson(List<Hit> records) {
        Map<UUID, Hit> people = new LinkedHashMap<>();
        records.forEach(hit -> people.merge(hit.enrollee().leaderId(), hit, BinaryOperator.maxBy(NEWEST)));
        return List.copyOf(people.values());
    }

    /** The address as the result list shows it: its first 10 characters, or nothing where the insurer sent none. */
    public Optional<String> shortAddress() {
        return Optional.ofNullable(enrollee.person().address())
                .filter(address -> !address.isBlank())
                .map(address -> address.substring(
                        0,
                        address.offsetByCodePoints(
                                0, Math.min(SHOWN_ADDRESS, address.codePointCount(0, address.length())))));
    }
}
