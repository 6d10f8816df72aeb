package jp.madoguchi.eligibility.rest;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.contracts.id.InvalidIdentifier;
import jp.madoguchi.eligibility.application.ReferenceNumberLine;
import jp.madoguchi.eligibility.application.ReferenceNumberResult;
import jp.madoguchi.eligibility.domain.NumberedPatient;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.SoundText;
import org.jspecify.annotations.Nullable;

/** 照会番号の一括登録の要求. */
record ReferenceNumbersJson(@NotEmpty @Size(max = 500) List<@NotNull @Valid LineJson> lines) {

    /** 一行: the patient by an answer or by insured numbers; read as text, so that one bad line stops no other. */
    record LineJson(
            @Nullable UUID checkId,

            @Nullable @JsonDeserialize(using = SoundText.Unchecked.class)
            String insurerNumber,

            @Nullable @JsonDeserialize(using = SoundText.Unchecked.class)
            String symbol,

            @Nullable @JsonDeserialize(using = SoundText.Unchecked.class)
            String number,

            @Nullable @JsonDeserialize(using = SoundText.Unchecked.class)
            String branch,

            @Nullable @JsonDeserialize(using = SoundText.Unchecked.class)
            String birthDate,

            @NotNull @JsonDeserialize(using = SoundText.Unchecked.class)
            String referenceNumber) {
        private static final Finding WHO =
                new Finding("reference-number-line", null, "患者は checkId か、保険者番号・番号・生年月日のどちらか一方で指定してください", null);

        ReferenceNumberRead read() {
            boolean numbered =
                    Stream.of(insurerNumber, symbol, number, branch, birthDate).anyMatch(part -> part != null);
            if (checkId != null) {
                return numbered
                        ? new ReferenceNumberRead(null, WHO)
                        : new ReferenceNumberRead(new ReferenceNumberLine.ByCheck(checkId, referenceNumber), null);
            }
            return insurerNumber == null || number == null || birthDate == null
                    ? new ReferenceNumberRead(null, WHO)
                    : read(insurerNumber, number, birthDate);
        }

        private ReferenceNumberRead read(String insurer, String insured, String born) {
            try {
                InsuredNumbers numbers = new InsuredNumbers(
                        InsurerNumber.valueOf(insurer),
                        optional(symbol, InsuredSymbol::valueOf),
                        InsuredNumber.valueOf(insured),
                        optional(branch, BranchNumber::valueOf));
                NumberedPatient patient =
                        new NumberedPatient(numbers, EraDate.valueOf(born).date());
                return new ReferenceNumberRead(new ReferenceNumberLine.ByNumbers(patient, referenceNumber), null);
            } catch (InvalidIdentifier invalid) {
                return new ReferenceNumberRead(
                        null, new Finding(invalid.code(), null, "番号・日付の桁数・文字・検証番号を確かめてください", null));
            }
        }

        private static <T> @Nullable T optional(@Nullable String text, Function<String, T> read) {
            return text == null || text.isEmpty() ? null : read.apply(text);
        }
    }

    /** 一括登録の回答. */
    record Results(long registered, List<ResultJson> results) {
        static Results of(List<ReferenceNumberRead> lines, List<ReferenceNumberResult> done) {
            Iterator<ReferenceNumberResult> next = done.iterator();
            List<ResultJson> results = new ArrayList<>();
            for (ReferenceNumberRead line : lines) {
                Finding problem = line.problem();
                results.add(
                        problem == null
                                ? ResultJson.of(results.size() + 1, next.next())
                                : ResultJson.unreadable(results.size() + 1, problem));
            }
            return new Results(results.stream().filter(ResultJson::done).count(), results);
        }
    }

    /** 一行の結果, with the line's place in the list, counted from 1. */
    record ResultJson(int line, String result, String message, List<Finding> findings) {
        static ResultJson of(int line, ReferenceNumberResult result) {
            return new ResultJson(
                    line,
                    result.kind().name(),
                    result.kind().message(),
                    result.broken().stream().map(ResultJson::finding).toList());
        }

        static ResultJson unreadable(int line, Finding problem) {
            return new ResultJson(line, "UNREADABLE", "この行を読み取れません", List.of(problem));
        }

        private static Finding finding(Rule<String> rule) {
            return new Finding(rule.id(), rule.field(), rule.message(), rule.basis());
        }

        private boolean done() {
            return result.equals(ReferenceNumberResult.Kind.REGISTERED.name())
                    || result.equals(ReferenceNumberResult.Kind.UPDATED.name());
        }
    }
}
