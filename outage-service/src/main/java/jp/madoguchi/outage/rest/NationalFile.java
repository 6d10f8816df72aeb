package jp.madoguchi.outage.rest;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InvalidIdentifier;
import jp.madoguchi.contracts.id.Sha256;
import jp.madoguchi.contracts.oqs.OqsMessage;
import jp.madoguchi.contracts.oqs.OqsReader;
import jp.madoguchi.contracts.oqs.OqsResult;
import jp.madoguchi.outage.domain.NationalAnswer;
import jp.madoguchi.outage.domain.NationalResult;

/** ダウンロードしたファイルを読む: read as the national system's other answers are; its own layout is not documented. */
final class NationalFile {
    private NationalFile() {}

    /** What the file says; empty when it is no answer that can be read. */
    static Optional<NationalResult> read(byte[] file) {
        try {
            return new OqsReader()
                    .read(file)
                    .match(
                            read -> read.message().validity().map(validity -> result(read.message(), validity, file)),
                            unfinished -> Optional.empty(),
                            refused -> Optional.empty());
        } catch (InvalidIdentifier wrongValue) {
            // A value that is there and wrong is no value: the file is not what it seems.
            return Optional.empty();
        }
    }

    private static NationalResult result(OqsMessage message, Validity validity, byte[] file) {
        List<OqsResult> results = message.results();
        Optional<OqsResult> only = results.size() == 1 ? Optional.of(results.get(0)) : Optional.empty();
        return new NationalResult(
                message.confirmationDate().orElse(null),
                results.size() > 1 ? NationalAnswer.SEVERAL : answer(validity),
                only.flatMap(OqsResult::person).orElse(null),
                only.flatMap(OqsResult::coverage).orElse(null),
                new NationalResult.File(message.institution().orElse(null), Sha256.hex(file)));
    }

    private static NationalAnswer answer(Validity validity) {
        return switch (validity) {
            case VALID -> NationalAnswer.CURRENT;
            case INVALID, INVALID_NEWER_EXISTS -> NationalAnswer.LOST;
            case NOT_FOUND -> NationalAnswer.NOT_FOUND;
            case MULTIPLE -> NationalAnswer.SEVERAL;
            case VALID_UNREGISTERED -> NationalAnswer.ASSISTANCE_ONLY;
        };
    }
}
