package jp.madoguchi.contracts.oqs;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.CheckMethod;

/**
 * 一括照会の電文: asks for many people at once, gives the 受付番号, asks for the result by it, or is that result. Its header is
 * read as any message's; in its body each person is a message of one's own.
 */
public record OqsBulk(OqsMessage message) {
    private static final String UNIT = "BulkConfirmUnit";
    private static final String RESULT = "ResultOfQualificationConfirmation";
    private static final String QUESTION = "QualificationConfirmSearchInfo";

    /** Starts a message to be written. */
    public static OqsBlock.Builder builder() {
        return OqsBlock.of(OqsContainer.BULK);
    }

    /** 受付番号, of the header or of the body. */
    public Optional<String> receptionNumber() {
        return message.header()
                .flatMap(header -> header.value("ReceptionNumber"))
                .or(() -> message.body().flatMap(body -> body.value("ReceptionNumber")))
                .map(String::strip);
    }

    /**
     * What was said of each person, as the terminal would have answered for that person alone: with the day, the
     * institution and the time of the whole, asked by number, and named as the person's question was named.
     */
    public List<OqsMessage> singles() {
        return message.body().stream()
                .flatMap(body -> body.blocks(UNIT).stream())
                .map(this::single)
                .toList();
    }

    private OqsMessage single(OqsBlock unit) {
        OqsBlock.Builder root = OqsMessage.builder();
        OqsBlock.Builder body = root.within("MessageBody");
        copy(unit, body, "ProcessingResultStatus", "ProcessingResultCode", "ProcessingResultMessage");
        copy(unit, body, "QualificationValidity");
        OqsBlock.Builder results = body.within("ResultList");
        unit.blocks(RESULT).forEach(results::with);
        unit.block(QUESTION).ifPresent(body::with);
        return OqsMessage.of(
                root.with(header(root.within("MessageHeader"), unit)).with(body.with(results)));
    }

    private OqsBlock.Builder header(OqsBlock.Builder header, OqsBlock unit) {
        message.header()
                .ifPresent(whole -> copy(
                        whole,
                        header,
                        "ProcessExecutionTime",
                        "QualificationConfirmationDate",
                        "MedicalInstitutionCode",
                        "SegmentOfResult"));
        return header.withCode("ReferenceClassification", CheckMethod.NUMBER)
                .with("ArbitraryFileIdentifier", identifier(unit).orElse(null));
    }

    private static Optional<String> identifier(OqsBlock unit) {
        return unit.block(QUESTION).flatMap(question -> question.value("ArbitraryIdentifier"));
    }

    private static void copy(OqsBlock from, OqsBlock.Builder into, String... elements) {
        for (String element : elements) {
            into.with(element, from.value(element).orElse(null));
        }
    }
}
