package jp.madoguchi.gateway.reader;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InvalidIdentifier;
import jp.madoguchi.contracts.oqs.OqsFault;
import jp.madoguchi.contracts.oqs.OqsMessage;
import jp.madoguchi.contracts.oqs.OqsQuestion;
import jp.madoguchi.contracts.oqs.OqsReader;
import jp.madoguchi.contracts.oqs.OqsResult;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.Bearer;
import jp.madoguchi.gateway.domain.FaceResult;
import org.jspecify.annotations.Nullable;

/**
 * 顔認証付きカードリーダーの結果の読み方: the {@code XmlMsg} of {@code OQSsiquc01res_face_*.xml}. The numbers come from the first
 * result; without a row, when the terminal found 資格情報なし, from the conditions it had asked with.
 */
final class FaceXml {
    private final InstitutionCode institution;
    private final OqsReader reader = new OqsReader();

    FaceXml(InstitutionCode institution) {
        this.institution = institution;
    }

    FaceReading read(byte[] bytes) {
        return reader.read(bytes)
                .match(
                        read -> interpret(read.message()),
                        unfinished -> new FaceReading.Unfinished(unfinished.code()),
                        refused -> new FaceReading.Refused(
                                refused == OqsFault.NOT_A_MESSAGE ? "not-a-face-result" : refused.code()));
    }

    private FaceReading interpret(OqsMessage message) {
        if (message.header().isEmpty() || message.body().isEmpty()) {
            return new FaceReading.Refused("not-a-face-result");
        }
        if (!message.endedNormally()) {
            return new FaceReading.Refused("terminal-error");
        }
        try {
            return result(message);
        } catch (InvalidIdentifier invalid) {
            return new FaceReading.Refused(invalid.code());
        }
    }

    private FaceReading result(OqsMessage message) {
        Optional<LocalDate> date = message.confirmationDate();
        Optional<InstitutionCode> addressee = message.institution();
        if (date.isEmpty() || addressee.isEmpty()) {
            return new FaceReading.Refused("header-incomplete");
        }
        if (!addressee.get().equals(institution)) {
            return new FaceReading.Refused("other-institution");
        }
        Optional<Validity> observed = message.validity();
        Optional<InsuredNumbers> numbers = numbers(message);
        if (numbers.isEmpty() && observed.filter(Validity.NOT_FOUND::equals).isEmpty()) {
            return new FaceReading.Refused("no-numbers");
        }
        return new FaceReading.Read(new FaceResult(
                date.get(),
                observed.orElse(null),
                numbers.orElse(null),
                bearer(message),
                said(message, date.get()),
                executedAt(message)));
    }

    /** A value that no answer can hold leaves a card that can still be asked for. */
    private static @Nullable AskOutcome said(OqsMessage message, LocalDate day) {
        try {
            return OqsInterpretation.outcome(message, day).orElse(null);
        } catch (InvalidIdentifier notAll) {
            return null;
        }
    }

    /** What is no time is none: the card counts all the same. */
    private static @Nullable LocalDateTime executedAt(OqsMessage message) {
        try {
            return message.executedAt().orElse(null);
        } catch (InvalidIdentifier notATime) {
            return null;
        }
    }

    /** The numbers of a person are of use only with the birth date: without it no check can be asked. */
    private static Optional<InsuredNumbers> numbers(OqsMessage message) {
        return message.results().stream()
                .findFirst()
                .map(FaceXml::numbers)
                .orElseGet(() -> message.question()
                        .filter(question -> question.birthDate().isPresent())
                        .flatMap(OqsQuestion::numbers));
    }

    private static Optional<InsuredNumbers> numbers(OqsResult result) {
        return result.numbers().filter(numbers -> result.birthDate().isPresent());
    }

    private static Bearer bearer(OqsMessage message) {
        return message.results().stream()
                .findFirst()
                .map(FaceXml::bearer)
                .orElseGet(() -> new Bearer(
                        null,
                        null,
                        message.question().flatMap(OqsQuestion::birthDate).orElse(null),
                        null,
                        null,
                        null));
    }

    private static Bearer bearer(OqsResult result) {
        return new Bearer(
                result.name().orElse(null),
                result.nameKana().orElse(null),
                result.birthDate().orElse(null),
                result.sex().orElse(null),
                result.address().orElse(null),
                result.insurerName().orElse(null));
    }
}
