package jp.madoguchi.gateway.reader;

import java.util.Optional;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InvalidIdentifier;
import jp.madoguchi.contracts.id.Sha256;
import jp.madoguchi.contracts.oqs.OqsMessage;
import jp.madoguchi.contracts.oqs.OqsReader;
import jp.madoguchi.contracts.oqs.OqsSegment;
import jp.madoguchi.gateway.domain.Question;
import jp.madoguchi.gateway.domain.SeenMessage;

/**
 * 資格確認端末の応答の読み方: a response is believed only when it names this clinic and this question, and a person born on the day
 * that was asked with.
 */
final class TerminalReply {
    private final Addressee addressee;
    private final OqsReader reader = new OqsReader();

    TerminalReply(InstitutionCode institution) {
        this.addressee = new Addressee(institution);
    }

    /** What these bytes, a document or a zip with one, say to this question. */
    TerminalAnswer<SeenAnswer> read(byte[] bytes, Question question, String id) {
        return ZippedReply.isZip(bytes)
                ? ZippedReply.documents(bytes, ZippedReply.LARGEST_ENTRY)
                        .<TerminalAnswer<SeenAnswer>>match(
                                documents -> documents.stream()
                                        .map(document -> document(document, question, id))
                                        .filter(answer -> !isNone(answer))
                                        .findFirst()
                                        .orElseGet(() -> new TerminalAnswer.Unreadable<>("zip-without-answer")),
                                TerminalAnswer.Unfinished::new,
                                TerminalAnswer.Unreadable::new)
                : document(bytes, question, id);
    }

    private TerminalAnswer<SeenAnswer> document(byte[] bytes, Question question, String id) {
        return reader.read(bytes)
                .<TerminalAnswer<SeenAnswer>>match(
                        read -> interpret(read.message(), question, id, bytes),
                        unfinished -> new TerminalAnswer.Unfinished<>(unfinished.code()),
                        refused -> new TerminalAnswer.Unreadable<>(refused.code()));
    }

    private TerminalAnswer<SeenAnswer> interpret(OqsMessage message, Question question, String id, byte[] bytes) {
        try {
            return stranger(message, question, id)
                    .<TerminalAnswer<SeenAnswer>>map(TerminalAnswer.Unreadable::new)
                    .orElseGet(() -> ended(message, question, bytes));
        } catch (InvalidIdentifier invalid) {
            return new TerminalAnswer.Unreadable<>(invalid.code());
        }
    }

    private static TerminalAnswer<SeenAnswer> ended(OqsMessage message, Question question, byte[] bytes) {
        if (message.segment().filter(OqsSegment.PROCESSING::equals).isPresent()) {
            return new TerminalAnswer.Processing<>();
        }
        return message.endedNormally()
                ? OqsInterpretation.outcome(message, question.confirmationDate())
                        .<TerminalAnswer<SeenAnswer>>map(outcome ->
                                new TerminalAnswer.Answered<>(new SeenAnswer(outcome, seen(question, bytes))))
                        .orElseGet(() -> new TerminalAnswer.Unreadable<>("no-validity"))
                : new TerminalAnswer.Abnormal<>(message.errorCode().orElse(""));
    }

    private static SeenMessage seen(Question question, byte[] bytes) {
        return new SeenMessage(Sha256.hex(bytes), question.visitId(), SeenMessage.Source.TERMINAL, bytes);
    }

    /** Why this is not about what was asked. */
    private Optional<String> stranger(OqsMessage message, Question question, String id) {
        return addressee
                .stranger(message, id)
                .or(() -> message.results().stream()
                        .flatMap(result -> result.birthDate().stream())
                        .filter(born -> !born.equals(question.birthDate()))
                        .map(born -> "other-person")
                        .findFirst());
    }

    /** Whether another document of the same zip may be the answer. */
    private static boolean isNone(TerminalAnswer<SeenAnswer> answer) {
        return answer.match(answered -> false, () -> false, code -> false, unfinished -> true, fault -> true);
    }
}
