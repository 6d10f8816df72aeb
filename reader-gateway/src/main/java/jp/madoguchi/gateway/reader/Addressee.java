package jp.madoguchi.gateway.reader;

import java.util.Optional;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.oqs.OqsMessage;

/** 応答の宛先: whether a response is this clinic's and about what was asked; an error may come without saying for whom. */
record Addressee(InstitutionCode institution) {

    /** 任意のファイル識別子: the question a response is about, as far as it says so. */
    static Optional<String> question(OqsMessage message) {
        return message.header()
                .flatMap(header -> header.value("ArbitraryFileIdentifier"))
                .map(String::strip);
    }

    /** Why it is not meant for us, or not about the question of this id. */
    Optional<String> stranger(OqsMessage message, String id) {
        if (message.institution().filter(code -> !code.equals(institution)).isPresent()) {
            return Optional.of("other-institution");
        }
        return question(message).filter(said -> !said.equals(id)).map(said -> "other-question");
    }
}
