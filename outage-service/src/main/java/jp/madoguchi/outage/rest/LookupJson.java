package jp.madoguchi.outage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.application.IndexAge;
import jp.madoguchi.outage.application.LookupDetail;
import jp.madoguchi.outage.domain.Hit;
import jp.madoguchi.outage.domain.Lookup;
import jp.madoguchi.outage.domain.LookupRequest;
import jp.madoguchi.outage.domain.LookupStep;
import jp.madoguchi.rules.Preschool;
import org.jspecify.annotations.Nullable;

/** 照会の要求と答え. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LookupJson(
        UUID lookupId,
        int hits,
        LocalDate confirmationDate,
        String notice,
        @Nullable String message,
        @Nullable String hint,
        @Nullable Detail detail,
        @Nullable List<Candidate> candidates,
        @Nullable List<Offer> offers,
        @Nullable Instant asOf,
        @Nullable Long indexLagMillis) {

    /** The sentence over the manual's screens. */
    private static final String NOTICE = "利用が制限された機能であるため、利用状況は実施機関で監視しています";

    /** The sentence over the manual's list. */
    private static final String SEVERAL = "複数の資格該当者が見つかりました。資格確認の該当者を以下から選択してください。";

    private static final String WIDER = "入力した氏名とは表記の異なる該当者です。本人かどうかを患者に確かめてから選択してください。";

    /** 検索条件: as typed; what is missing or wrong is told by rule, all at once. */
    record Request(
            @Size(max = 100) @Nullable String name,
            @Size(max = 100) @Nullable String nameKana,
            @Size(max = 40) @Nullable String birthDate,
            @Size(max = 10) @Nullable String sex,
            @Size(max = 200) @Nullable String address,
            @Size(max = 200) @Nullable String insurerName,
            @Size(max = 10) @Nullable String confirmationDate,
            @Nullable LookupStep step,
            @Nullable UUID after,
            @Nullable UUID visitId,
            @Nullable Boolean cameDuringOutage) {
        LookupRequest typed() {
            return new LookupRequest(
                    name,
                    nameKana,
                    birthDate,
                    sex,
                    address,
                    insurerName,
                    confirmationDate,
                    step == null ? LookupStep.EXACT : step,
                    after,
                    visitId,
                    Boolean.TRUE.equals(cameDuringOutage));
        }
    }

    /** 次の段階: a wider search, made only if the clerk chooses it. */
    record Offer(LookupStep step, String label, String why) {
        static Offer of(LookupStep step) {
            return new Offer(step, step.label(), step.why());
        }
    }

    /** 該当者の選択. */
    record Choice(@NotNull UUID candidateId) {}

    /** 検索結果の一行. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Candidate(
            UUID candidateId,
            String name,
            LocalDate birthDate,
            Sex sex,
            @Nullable String address,
            @Nullable String insurerName) {
        static Candidate of(Lookup.Candidate candidate, Hit hit) {
            PersonFacts person = hit.enrollee().person();
            return new Candidate(
                    candidate.id(),
                    person.name(),
                    person.birthDate(),
                    person.sex(),
                    hit.shortAddress().orElse(null),
                    hit.standing().coverage().insurerName());
        }
    }

    /** 資格情報確認. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Detail(
            Validity validity,
            String validityLabel,
            LocalDate confirmationDate,
            CoverageFacts coverage,
            PersonFacts person,
            boolean preschool,
            @Nullable String referenceNumber) {
        static Detail of(Hit hit, LocalDate confirmationDate, Optional<String> referenceNumber) {
            PersonFacts person = hit.enrollee().person();
            Validity validity = hit.standing().valid() ? Validity.VALID : Validity.INVALID;
            return new Detail(
                    validity,
                    validity.label(),
                    confirmationDate,
                    hit.standing().coverage(),
                    person,
                    Preschool.isOn(confirmationDate, person.birthDate()),
                    referenceNumber.orElse(null));
        }
    }

    static LookupJson nobody(Lookup lookup, List<LookupStep> offers) {
        return new LookupJson(
                lookup.id(),
                0,
                lookup.confirmationDate(),
                NOTICE,
                "検索条件に入力された情報が存在しません",
                "性別は、保険者が登録している情報で再度検索してください。",
                null,
                null,
                offers.isEmpty() ? null : offers.stream().map(Offer::of).toList(),
                null,
                null);
    }

    static LookupJson opened(LookupDetail detail) {
        Lookup lookup = detail.lookup();
        Detail shown = Detail.of(detail.hit(), lookup.confirmationDate(), detail.referenceNumber());
        return found(lookup, lookup.candidates().size(), null, shown, null);
    }

    static LookupJson listed(Lookup lookup, List<Hit> hits) {
        List<Candidate> candidates = IntStream.range(0, hits.size())
                .mapToObj(row -> Candidate.of(lookup.candidates().get(row), hits.get(row)))
                .toList();
        return found(lookup, hits.size(), lookup.step().isWider() ? WIDER : SEVERAL, null, candidates);
    }

    private static LookupJson found(
            Lookup lookup,
            int hits,
            @Nullable String message,
            @Nullable Detail detail,
            @Nullable List<Candidate> candidates) {
        return new LookupJson(
                lookup.id(),
                hits,
                lookup.confirmationDate(),
                NOTICE,
                message,
                null,
                detail,
                candidates,
                null,
                null,
                null);
    }

    /** The same, with how new the index was when it was asked. */
    LookupJson at(Optional<IndexAge> age) {
        return new LookupJson(
                lookupId,
                hits,
                confirmationDate,
                notice,
                message,
                hint,
                detail,
                candidates,
                offers,
                age.map(IndexAge::asOf).orElse(null),
                age.map(known -> known.lag().toMillis()).orElse(null));
    }
}
